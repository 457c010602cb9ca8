package id.mcsoc.access;

import java.time.Clock;
import org.springframework.boot.security.autoconfigure.web.servlet.PathRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Pages with a session. The tablet's wire has a chain of its own, in {@code sync}. */
@Configuration
@EnableMethodSecurity
class WebSecurity {

    @Bean
    SecurityFilterChain pages(HttpSecurity http, LoginFailure failure, Clock clock) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/field/enrolment/**", "/field/sheets/**")
                        .authenticated()
                        .requestMatchers(
                                "/access/login",
                                "/error",
                                "/complaints/status",
                                "/complaints/status/rating",
                                "/promises/status",
                                "/actuator/health",
                                "/field/**",
                                "/favicon.svg")
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
                .headers(headers -> headers.addHeaderWriter(new ContentPolicy())
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .xssProtection(HeadersConfigurer.XXssConfig::disable)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)));
        http.addFilterBefore(new CrossSite(), CsrfFilter.class)
                .addFilterBefore(new Guesses(clock), CrossSite.class)
                .addFilterBefore(new BrokenForms(), Guesses.class);
        return http.build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
