package id.mcsoc.access;

import java.util.Locale;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks a password, at the same pace whether the login exists or not, behind the lock-out. */
@Component
class PasswordLogin implements AuthenticationProvider {

    private static final int LONGEST_LOGIN = 60;
    private static final int LONGEST_PASSWORD = 200;

    private final UserRepository accounts;
    private final PasswordEncoder passwords;
    private final LoginAttempts attempts;
    private final String nobodysHash;

    PasswordLogin(UserRepository accounts, PasswordEncoder passwords, LoginAttempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        var login = authentication.getName().toLowerCase(Locale.ROOT).strip();
        var password = String.valueOf(authentication.getCredentials());
        if (login.length() > LONGEST_LOGIN
                || password.length() > LONGEST_PASSWORD
                || login.chars().anyMatch(Character::isISOControl)) {
            throw new BadCredentialsException("nobody's");
        }
        var address = address(authentication);
        if (!attempts.begin(login, address)) {
            throw new LockedException("too many attempts");
        }
        var account = accounts.findByLogin(login).filter(UserAccount::active);
        var matches = passwords.matches(
                password, account.map(UserAccount::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !matches) {
            throw new BadCredentialsException("wrong");
        }
        attempts.succeeded(login, address);
        var principal = new UserPrincipal(account.get().actor(), login, "", true);
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
    }

    private static String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
