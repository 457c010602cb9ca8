package id.mcsoc.access;

import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages with a session. The tablet's wire has a chain of its own, in {@code sync}. */
@Configuration
@EnableMethodSecurity
class WebSecurity {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The tablet derives its key with Argon2, which is WebAssembly. */
    static final String TABLET_SECURITY_POLICY = CONTENT_SECURITY_POLICY + "; script-src 'self' 'wasm-unsafe-eval'";

    @Bean
    SecurityFilterChain pages(HttpSecurity http, LoginFailure failure) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/field/enrolment", "/field/enrolment/**")
                        .authenticated()
                        .requestMatchers("/access/login", "/error", "/actuator/health", "/field/**", "/favicon.svg")
                        .permitAll()
                        .requestMatchers("/css/**", "/js/**", "/webjars/**", "/notifications/feed/*.ics")
                        .permitAll()
                        .requestMatchers(PathRequest.toStaticResources().atCommonLocations())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form ->
                        form.loginPage("/access/login").defaultSuccessUrl("/").failureHandler(failure))
                .logout(logout -> logout.logoutUrl("/access/logout").logoutSuccessUrl("/access/login?logout"))
                .headers(headers -> headers.addHeaderWriter((request, response) -> response.setHeader(
                                "Content-Security-Policy",
                                request.getRequestURI().startsWith("/field")
                                        ? TABLET_SECURITY_POLICY
                                        : CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
