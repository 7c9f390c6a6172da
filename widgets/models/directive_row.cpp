// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/directive_row.h"

#include "widgets/models/directive_text.h"
#include "widgets/models/search_text.h"

#include <tuple>

namespace ioc {
namespace {

constexpr auto kRecently = std::chrono::days(30);

class RowText
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveRow)

public:
    static QString overdue() { return tr("overdue"); }
    static QString soon() { return tr("due soon"); }
    static QString column(DirectiveColumn column)
    {
        switch (column) {
        case DirectiveColumn::New:
            return tr("Newly given");
        case DirectiveColumn::UnderWay:
            return tr("Under way");
        case DirectiveColumn::Reported:
            return tr("Reported, waiting for agreement");
        case DirectiveColumn::Ended:
            break;
        }
        return tr("Ended");
    }
};

DirectiveColumn columnOf(const Directive &directive)
{
    if (!directive.isRunning())
        return DirectiveColumn::Ended;
    if (directive.state == DirectiveState::Reported)
        return DirectiveColumn::Reported;
    const bool isUntouched = directive.percent == 0 && directive.openSince == directive.issuedAt;
    return isUntouched ? DirectiveColumn::New : DirectiveColumn::UnderWay;
}

} // namespace

QString columnTitle(DirectiveColumn column)
{
    return RowText::column(column);
}

const Reading *readingOf(const Directive &directive, const Snapshot *snapshot, const PresentContext &context)
{
    if (!snapshot || directive.order.indicator.isEmpty())
        return nullptr;
    const AdministrativeUnit *province = context.pack->units.provinceOn(context.format.zone().date(context.now));
    const UnitId unit = directive.order.unit.isEmpty() && province ? province->id : directive.order.unit;
    return snapshot->reading(directive.order.indicator, unit);
}

std::optional<double> valueNow(const Directive &directive, const Snapshot *snapshot, const PresentContext &context)
{
    if (!directive.isRunning())
        return directive.after;
    const Reading *reading = readingOf(directive, snapshot, context);
    return reading && isTrusted(*reading) && !context.silentSince ? reading->value : std::nullopt;
}

DirectiveRow makeDirectiveRow(const Directive &directive, const Snapshot *snapshot, const PresentContext &context)
{
    const DirectiveText text(context);
    const QDate today = text.today();
    const QDate sunday = today.addDays(7 - today.dayOfWeek());
    DirectiveRow row;
    row.id = directive.id;
    row.number = directive.order.number.isEmpty() ? directive.id : directive.order.number;
    row.content = directive.order.content;
    row.issuer = directive.order.issuer;
    row.charge = directive.order.charge;
    row.chargeText = text.charge(directive.order.charge);
    row.dueText = text.due(directive);
    row.due = directive.due;
    row.dueDateText = context.format.date(directive.due);
    row.column = columnOf(directive);
    row.stateText = DirectiveText::state(directive.state);
    row.percent = directive.percent;
    if (row.column != DirectiveColumn::Ended && (directive.state == DirectiveState::Open || directive.percent > 0))
        row.progressText = text.percent(directive.percent);
    if (!directive.order.indicator.isEmpty())
        row.indicatorText = text.indicator(directive.order) + QStringLiteral(": ") +
                            text.change(directive, valueNow(directive, snapshot, context));
    row.daysOverdue = directive.daysOverdue(today);
    const bool isOpen = directive.state == DirectiveState::Open;
    if (row.daysOverdue > 0) {
        row.mark = Mark::Critical;
        row.markWord = RowText::overdue();
    } else if (isOpen && today.daysTo(directive.due) <= kDueSoonDays) {
        row.mark = Mark::Warning;
        row.markWord = RowText::soon();
    }
    row.isDueThisWeek = isOpen && directive.due >= today && directive.due <= sunday;
    row.isRecent = directive.isRunning() || (directive.endedAt && context.now - *directive.endedAt <= kRecently);
    row.endedAt = directive.endedAt ? toMillis(*directive.endedAt) : 0;
    row.searchText =
        searchText(QStringList{row.id, row.number, row.content, row.issuer, row.chargeText, row.indicatorText}.join(
            QLatin1Char(' ')));
    return row;
}

bool comesBefore(const DirectiveRow &a, const DirectiveRow &b)
{
    const auto rank = [](const DirectiveRow &row) {
        const int group = row.column == DirectiveColumn::Ended ? 2 : row.column == DirectiveColumn::Reported ? 1 : 0;
        return std::tuple(group, group == 2 ? -row.endedAt : row.due.toJulianDay(), row.id);
    };
    return rank(a) < rank(b);
}

} // namespace ioc
