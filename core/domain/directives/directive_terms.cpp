// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/directives/directive_terms.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the words of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveText)
};

} // namespace

QString termOf(DirectiveState state)
{
    switch (state) {
    case DirectiveState::Open:
        return Texts::tr("being carried out");
    case DirectiveState::Reported:
        return Texts::tr("reported as done");
    case DirectiveState::Closed:
        return Texts::tr("closed");
    case DirectiveState::Withdrawn:
        return Texts::tr("withdrawn");
    }
    Q_UNREACHABLE();
}

QString termOf(DirectiveEvent event)
{
    switch (event) {
    case DirectiveEvent::Issued:
        return Texts::tr("Issued");
    case DirectiveEvent::Progressed:
        return Texts::tr("Progress");
    case DirectiveEvent::Extended:
        return Texts::tr("Extended");
    case DirectiveEvent::Reported:
        return Texts::tr("Reported as done");
    case DirectiveEvent::Closed:
        return Texts::tr("Closed");
    case DirectiveEvent::Reopened:
        return Texts::tr("Reopened");
    case DirectiveEvent::Withdrawn:
        return Texts::tr("Withdrawn");
    case DirectiveEvent::Commented:
        return Texts::tr("Comment");
    case DirectiveEvent::Reminded:
        return Texts::tr("Reminder");
    }
    Q_UNREACHABLE();
}

} // namespace ioc
