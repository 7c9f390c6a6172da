// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directives/directive.h"

#include "core/base/words.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr Words<DirectiveState, 4> kStates{{{DirectiveState::Open, "open"},
                                            {DirectiveState::Reported, "reported"},
                                            {DirectiveState::Closed, "closed"},
                                            {DirectiveState::Withdrawn, "withdrawn"}}};

constexpr Words<DirectiveEvent, 9> kEvents{{{DirectiveEvent::Issued, "issued"},
                                            {DirectiveEvent::Progressed, "progressed"},
                                            {DirectiveEvent::Extended, "extended"},
                                            {DirectiveEvent::Reported, "reported"},
                                            {DirectiveEvent::Closed, "closed"},
                                            {DirectiveEvent::Reopened, "reopened"},
                                            {DirectiveEvent::Withdrawn, "withdrawn"},
                                            {DirectiveEvent::Commented, "commented"},
                                            {DirectiveEvent::Reminded, "reminded"}}};

} // namespace

QString toString(DirectiveState state)
{
    return wordOf(kStates, state);
}

QString toString(DirectiveEvent event)
{
    return wordOf(kEvents, event);
}

std::optional<DirectiveEvent> directiveEventFromString(const QString &text)
{
    return valueOf(kEvents, text);
}

int Directive::daysOverdue(QDate today) const
{
    return state == DirectiveState::Open ? int(std::max<qint64>(0, due.daysTo(today))) : 0;
}

} // namespace ioc
