package id.mcsoc.complaints;

/** A question as people ask it, what the branch answers, and the rule that rests on; the rule may be empty. */
public record FaqAnswer(String category, String question, String answer, String rule) {}
