package id.mcsoc.notifications;

import id.mcsoc.access.Role;
import id.mcsoc.access.UserPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the number of unread notices beside the menu entry of every office page. */
@Component
class UnreadCount implements HandlerInterceptor, WebMvcConfigurer {

    private final Inbox inbox;

    UnreadCount(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/field/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        var login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null
                && login.getPrincipal() instanceof UserPrincipal who
                && who.actor()
                        .is(
                                Role.KELURAHAN_STAFF,
                                Role.BRANCH_PLANNER,
                                Role.BRANCH_HEAD,
                                Role.COMPLAINT_OFFICER,
                                Role.FIELD_OFFICER)) {
            page.addObject("unread", inbox.unread(who.actor()));
        }
    }
}
