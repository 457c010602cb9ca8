-- an account is judged when it is changed as when it is given, and needed by whoever comes into its class or segment
update member_family_rule set acts = 'REGISTER;CLASS;SEGMENT' where kind = 'AUTODEBIT' and acts = 'REGISTER;CLASS';
update member_family_rule set acts = 'REGISTER;ACCOUNT' where kind = 'BANK_ACCOUNT' and acts = 'REGISTER';
