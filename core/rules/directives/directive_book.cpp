// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/directives/directive_book.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr int kDaysBetweenReminders = 7; // once it is overdue

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Directives)
};

Error refused(const QString &sentence)
{
    return {ErrorCode::Usage, sentence};
}

/// "2026-0015" → 2026 and 15.
std::pair<int, int> numbersOf(const QString &id)
{
    const qsizetype dash = id.indexOf(QLatin1Char('-'));
    return {id.left(dash).toInt(), id.mid(dash + 1).toInt()};
}

QString idOf(int year, int number)
{
    return QStringLiteral("%1-%2").arg(year).arg(number, 4, 10, QLatin1Char('0'));
}

QString stateWords(DirectiveState state)
{
    switch (state) {
    case DirectiveState::Open:
        return Texts::tr("open");
    case DirectiveState::Reported:
        return Texts::tr("reported as done");
    case DirectiveState::Closed:
        return Texts::tr("closed");
    case DirectiveState::Withdrawn:
        return Texts::tr("withdrawn");
    }
    Q_UNREACHABLE();
}

Result<void> checkDue(QDate due, QDate today)
{
    if (!due.isValid() || due < today || due > today.addYears(kMostDirectiveYears))
        return refused(Texts::tr("The last day of a directive lies between today and ten years from now."));
    return {};
}

/// What is given too much can be taken back; what was ordered stays.
Result<void> checkNewDue(const Directive &directive, QDate due, QDate today)
{
    if (const auto good = checkDue(due, today); !good)
        return good;
    if (due < firstNewDue(directive, today))
        return refused(Texts::tr("A new last day does not lie before the one that was ordered."));
    if (due == directive.due)
        return refused(Texts::tr("That is the last day already."));
    return {};
}

/// The last day on or before `today` on which somebody was to be reminded; nothing before the first.
std::optional<QDate> lastReminderDay(QDate due, QDate today)
{
    const qint64 gone = due.daysTo(today);
    if (gone >= 0)
        return due.addDays(gone - gone % kDaysBetweenReminders);
    for (const qint64 before : {1, 3}) {
        if (gone >= -before)
            return due.addDays(-before);
    }
    return std::nullopt;
}

/// When its last day was last set.
Instant dueSince(const Directive &directive)
{
    Instant since = directive.openSince;
    for (const DirectiveEntry &entry : directive.history) {
        if (entry.event == DirectiveEvent::Extended)
            since = std::max(since, entry.at);
    }
    return since;
}

} // namespace

Result<void> DirectiveBook::checkOrder(const DirectiveEntry &wanted) const
{
    const QDate today = m_zone.date(wanted.at);
    if (!wanted.order)
        return refused(Texts::tr("A directive needs its content."));
    const DirectiveOrder &order = *wanted.order;
    if (order.content.trimmed().isEmpty() || order.content.size() > kLongestDirectiveText)
        return refused(
            Texts::tr("A directive says what is to be done, in up to %1 letters.").arg(kLongestDirectiveText));
    if (order.issuer.trimmed().isEmpty())
        return refused(Texts::tr("A directive names the leader who gives it."));
    if (order.number.size() > kLongestDirectiveName || order.issuer.size() > kLongestDirectiveName)
        return refused(Texts::tr("The number of a directive and the name of its leader have up to %1 letters each.")
                           .arg(kLongestDirectiveName));
    if (order.charge.isNobody() || (!order.charge.agency.isEmpty() && !order.charge.unit.isEmpty()))
        return refused(Texts::tr("A directive names one department or one unit in charge."));
    if (const auto good = checkDue(order.due, today); !good)
        return good;
    if (order.settledBy && (order.indicator.isEmpty() || order.settledBy->days < 1 || order.settledBy->days > 366 ||
                            !std::isfinite(order.settledBy->limit)))
        return refused(Texts::tr("Data can settle a directive about an indicator, by a limit that holds for 1 to 366 "
                                 "days."));
    return {};
}

Result<DirectiveEntry> DirectiveBook::check(DirectiveEntry wanted)
{
    if (wanted.event == DirectiveEvent::Issued) {
        if (const auto good = checkOrder(wanted); !good)
            return good.error();
        const int year = m_zone.date(wanted.at).year();
        wanted.directive = idOf(year, ++m_given[year]);
        return wanted;
    }
    const Directive *known = find(wanted.directive);
    if (!known)
        return refused(Texts::tr("There is no directive “%1”.").arg(wanted.directive.left(64)));
    if (!directiveStateAfter(known->state, wanted.event))
        return refused(
            Texts::tr("Directive %1 is %2: this cannot be done with it.").arg(known->id, stateWords(known->state)));
    if (wanted.text.size() > kLongestDirectiveText)
        return refused(Texts::tr("A text has up to %1 letters.").arg(kLongestDirectiveText));
    if (wanted.event == DirectiveEvent::Progressed && (!wanted.percent || *wanted.percent < 0 || *wanted.percent > 100))
        return refused(Texts::tr("Progress is told in percent, 0 to 100."));
    if (wanted.event == DirectiveEvent::Extended) {
        const auto good = checkNewDue(*known, wanted.due.value_or(QDate()), m_zone.date(wanted.at));
        if (!good)
            return good.error();
    }
    if (needsReason(wanted.event) && !wanted.byData && wanted.text.trimmed().isEmpty())
        return refused(Texts::tr("Say why."));
    return wanted;
}

bool DirectiveBook::apply(const DirectiveEntry &entry)
{
    if (entry.event == DirectiveEvent::Issued) {
        if (!entry.order || m_directives.contains(entry.directive))
            return false;
        Directive made;
        made.id = entry.directive;
        made.order = *entry.order;
        made.issuedAt = entry.at;
        made.openSince = entry.at;
        made.due = entry.order->due;
        made.before = entry.value;
        made.history = {entry};
        const auto [year, number] = numbersOf(entry.directive);
        m_given[year] = std::max(m_given[year], number);
        m_directives.emplace(entry.directive, std::move(made));
        return true;
    }
    const auto found = m_directives.find(entry.directive);
    if (found == m_directives.end())
        return false;
    Directive &directive = found->second;
    directive.history.push_back(entry);
    const auto after = directiveStateAfter(directive.state, entry.event);
    if (!after)
        return false;
    directive.state = *after;
    switch (entry.event) {
    case DirectiveEvent::Progressed:
        directive.percent = entry.percent.value_or(directive.percent);
        break;
    case DirectiveEvent::Extended:
        directive.extensions += entry.due && *entry.due > directive.due;
        directive.due = entry.due.value_or(directive.due);
        break;
    case DirectiveEvent::Reported:
        directive.reportedAt = entry.at;
        break;
    case DirectiveEvent::Closed:
        directive.after = entry.value;
        directive.byData = entry.byData;
        [[fallthrough]];
    case DirectiveEvent::Withdrawn:
        directive.endedAt = entry.at;
        break;
    case DirectiveEvent::Reopened:
        directive.openSince = entry.at;
        directive.endedAt.reset();
        directive.reportedAt.reset();
        directive.after.reset();
        directive.byData = false;
        break;
    case DirectiveEvent::Reminded:
        directive.reminded = entry.at;
        break;
    case DirectiveEvent::Issued:
    case DirectiveEvent::Commented:
        break;
    }
    return true;
}

const Directive *DirectiveBook::find(const QString &id) const
{
    const auto found = m_directives.find(id);
    return found == m_directives.end() ? nullptr : &found->second;
}

std::vector<const Directive *> DirectiveBook::all() const
{
    std::vector<const Directive *> found;
    for (const auto &[id, directive] : m_directives)
        found.push_back(&directive);
    std::sort(found.begin(), found.end(),
              [](const Directive *a, const Directive *b) { return numbersOf(a->id) < numbersOf(b->id); });
    return found;
}

std::vector<const Directive *> DirectiveBook::overdue(QDate today) const
{
    std::vector<const Directive *> found = all();
    std::erase_if(found, [today](const Directive *one) { return one->daysOverdue(today) == 0; });
    std::stable_sort(found.begin(), found.end(),
                     [](const Directive *a, const Directive *b) { return a->due < b->due; });
    return found;
}

std::vector<const Directive *> DirectiveBook::toRemind(QDate today) const
{
    std::vector<const Directive *> found = all();
    std::erase_if(found, [this, today](const Directive *one) {
        const auto day = lastReminderDay(one->due, today);
        const bool isNews =
            day && *day >= m_zone.date(dueSince(*one)) && (!one->reminded || m_zone.date(*one->reminded) < *day);
        return one->state != DirectiveState::Open || !isNews;
    });
    return found;
}

bool isSettled(const SettledBy &rule, std::span<const std::optional<double>> days)
{
    if (days.size() < size_t(rule.days))
        return false;
    const auto newest = days.last(size_t(rule.days));
    return std::all_of(newest.begin(), newest.end(), [&rule](const std::optional<double> &value) {
        return value && (rule.atLeast ? *value >= rule.limit : *value <= rule.limit);
    });
}

} // namespace ioc
