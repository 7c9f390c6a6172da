// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directives/directive_states.h"

namespace ioc {

std::optional<DirectiveState> directiveStateAfter(DirectiveState state, DirectiveEvent event)
{
    using State = DirectiveState;
    const bool isRunning = state == State::Open || state == State::Reported;
    const auto only = [](bool allowed, State after) { return allowed ? std::optional(after) : std::nullopt; };
    switch (event) {
    case DirectiveEvent::Issued:
        return std::nullopt; // it is there already
    case DirectiveEvent::Progressed:
    case DirectiveEvent::Extended:
    case DirectiveEvent::Reminded:
        return only(state == State::Open, State::Open);
    case DirectiveEvent::Reported:
        return only(state == State::Open, State::Reported);
    case DirectiveEvent::Closed:
        return only(isRunning, State::Closed);
    case DirectiveEvent::Reopened:
        return only(state == State::Reported || state == State::Closed, State::Open);
    case DirectiveEvent::Withdrawn:
        return only(isRunning, State::Withdrawn);
    case DirectiveEvent::Commented:
        return state;
    }
    Q_UNREACHABLE();
}

QDate firstNewDue(const Directive &directive, QDate today)
{
    return std::max(directive.order.due, today);
}

bool needsReason(DirectiveEvent event)
{
    return event == DirectiveEvent::Extended || event == DirectiveEvent::Reopened ||
           event == DirectiveEvent::Withdrawn || event == DirectiveEvent::Commented || event == DirectiveEvent::Closed;
}

} // namespace ioc
