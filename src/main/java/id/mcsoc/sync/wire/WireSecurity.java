package id.mcsoc.sync.wire;

import id.mcsoc.sync.Devices;
import id.mcsoc.sync.loss.Losses;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The tablet's wire: signed by the device, no cookie, no session, hence no CSRF. */
@Configuration
class WireSecurity implements WebMvcConfigurer {

    @Bean
    @Order(1)
    SecurityFilterChain wire(
            HttpSecurity http, Devices devices, WireErrors errors, ObjectProvider<RevokedIntake> revoked, Guards guards)
            throws Exception {
        http.securityMatcher("/sync/v1/**", "/field/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, request) ->
                                new AuthorizationDecision(authentication.get() instanceof DeviceAuthentication)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, e) -> errors.write(
                                request, response, new WireRefused(WireRefusal.DEVICE_UNKNOWN, "signature")))
                        .accessDeniedHandler((request, response, e) ->
                                errors.write(request, response, new WireRefused(WireRefusal.NOT_A_TABLET, "session"))))
                .addFilterBefore(new UnwellFilter(errors), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new DeviceSignatureFilter(devices, guards.bodies(), errors, guards.clock()),
                        AnonymousAuthenticationFilter.class)
                .addFilterAfter(new ReadingFilter(guards.losses(), guards.clock(), errors), AuthorizationFilter.class)
                .addFilterAfter(new SheddingFilter(guards.gate(), errors), ReadingFilter.class)
                .addFilterAfter(new BodyFilter(errors), SheddingFilter.class)
                .addFilterAfter(new RevokedFilter(revoked, errors), BodyFilter.class);
        return http.build();
    }

    @Component
    record Guards(IntakeGate gate, BodyGate bodies, Losses losses, Clock clock) {}

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new DeviceArgument());
    }
}
