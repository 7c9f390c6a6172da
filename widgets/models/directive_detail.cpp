// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/directive_detail.h"

#include "core/domain/directives/directive_states.h"
#include "widgets/models/alarm_words.h"
#include "widgets/models/directive_row.h"
#include "widgets/models/directive_text.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/unit_text.h"

#include <algorithm>

namespace ioc {
namespace {

class DetailText
{
    Q_DECLARE_TR_FUNCTIONS(DirectiveDetail)

public:
    static QString number() { return tr("Number"); }
    static QString issuer() { return tr("Issued by"); }
    static QString charge() { return tr("In charge"); }
    static QString supporters() { return tr("Supporting"); }
    static QString issued() { return tr("Issued"); }
    static QString due() { return tr("Last day"); }
    static QString extended(const QString &due, int times)
    {
        return tr("%1 (extended %n time(s))", nullptr, times).arg(due);
    }
    static QString progress() { return tr("Progress"); }
    static QString alarm() { return tr("Alarm"); }
    static QString indicator() { return tr("Indicator"); }
    static QString beforeAndNow() { return tr("Before → now"); }
    static QString beforeAndAfter() { return tr("Before → after"); }
    static QString closing() { return tr("By data"); }
    static QString to(const QString &what, const QString &value) { return tr("%1: %2").arg(what, value); }
    static QString byData() { return tr("Closed by data"); }
    static QString program() { return tr("the program"); }
    static QString notTrusted() { return tr("No chart: the indicator has no figure now that may be trusted."); }
    static QString caption(const DirectiveChart &chart)
    {
        QStringList parts{tr("the last 30 days")};
        if (chart.before)
            parts.append(tr("dashed: when it was issued"));
        if (chart.limit)
            parts.append(tr("thin: where data close it"));
        return parts.join(QStringLiteral(" · "));
    }
};

QString alarmText(const AlarmKey &key, const PresentContext &context)
{
    const AdministrativeUnit *unit = context.pack->units.find(key.unit);
    const QString name = AlarmWords::rule(key.rule, context);
    return unit && unit->type != UnitType::Province
               ? name + QStringLiteral(", ") + UnitText::brief(*unit, context.format.language())
               : name;
}

/// Nothing when there is nothing to draw.
const std::vector<std::optional<double>> *daysOf(const Directive &directive, const Snapshot *snapshot,
                                                 const PresentContext &context)
{
    const Reading *reading = readingOf(directive, snapshot, context);
    if (!directive.isRunning() || !reading || reading->spark.size() < 2 ||
        std::none_of(reading->spark.begin(), reading->spark.end(), [](const auto &day) { return day.has_value(); }))
        return nullptr;
    return &reading->spark;
}

DirectiveChart chartOf(const Directive &directive, const std::vector<std::optional<double>> &days,
                       const PresentContext &context, const QString &words)
{
    DirectiveChart chart;
    chart.days = days;
    chart.before = directive.before;
    if (directive.order.settledBy)
        chart.limit = directive.order.settledBy->limit;
    const Zone &zone = context.format.zone();
    const auto ago = zone.date(directive.issuedAt).daysTo(zone.date(context.now));
    if (ago >= 0 && ago < std::ssize(chart.days))
        chart.issuedAt = int(std::ssize(chart.days) - 1 - ago);
    chart.text = words;
    chart.caption = DetailText::caption(chart);
    return chart;
}

/// With the number that goes with it.
QString whatHappened(const DirectiveEntry &entry, const IndicatorId &indicatorId, const PresentContext &context)
{
    QString what = entry.byData ? DetailText::byData() : DirectiveText::event(entry.event);
    if (entry.percent)
        what = DetailText::to(what, DirectiveText(context).percent(*entry.percent));
    if (entry.due)
        what = DetailText::to(what, context.format.date(*entry.due));
    const Indicator *indicator = context.pack->indicator(indicatorId);
    if (entry.value && indicator)
        what += QStringLiteral(" · ") + withUnit(context.format.number(*entry.value, indicator->decimals),
                                                 indicator->unit.in(context.format.language()));
    return what;
}

} // namespace

DirectiveDetail makeDirectiveDetail(const Directive &directive, const Snapshot *snapshot, const PresentContext &context)
{
    const DirectiveText text(context);
    const DirectiveRow row = makeDirectiveRow(directive, snapshot, context);
    const DirectiveOrder &order = directive.order;
    DirectiveDetail detail;
    detail.id = directive.id;
    detail.title = order.number.isEmpty() ? directive.id : order.number + QStringLiteral(" · ") + directive.id;
    detail.content = order.content;
    detail.mark = row.mark;
    detail.standing = row.dueText;
    const auto add = [&detail](const QString &label, const QString &value) {
        if (!value.isEmpty())
            detail.fields.push_back({label, value});
    };
    QStringList supporters;
    for (const Charge &one : order.supporters)
        supporters.append(text.charge(one));
    add(DetailText::charge(), row.chargeText);
    add(DetailText::supporters(), supporters.join(QStringLiteral("; ")));
    add(DetailText::issuer(), order.issuer);
    add(DetailText::issued(), context.format.dateTime(directive.issuedAt));
    add(DetailText::due(),
        directive.extensions > 0 ? DetailText::extended(row.dueDateText, directive.extensions) : row.dueDateText);
    add(DetailText::progress(),
        row.progressText.isEmpty() ? row.stateText : QString(row.progressText + QStringLiteral(" · ") + row.stateText));
    add(DetailText::alarm(), order.alarm ? alarmText(*order.alarm, context) : QString());
    if (!order.indicator.isEmpty()) {
        const auto value = valueNow(directive, snapshot, context);
        const QString change = text.change(directive, value);
        add(DetailText::indicator(), text.indicator(order));
        add(directive.isRunning() ? DetailText::beforeAndNow() : DetailText::beforeAndAfter(), change);
        add(DetailText::closing(), text.settledBy(order));
        const auto *days = daysOf(directive, snapshot, context);
        if (days && value)
            detail.chart = chartOf(directive, *days, context, row.indicatorText);
        else if (days)
            detail.noChart = DetailText::notTrusted();
    }
    for (const DirectiveEvent event :
         {DirectiveEvent::Progressed, DirectiveEvent::Extended, DirectiveEvent::Reported, DirectiveEvent::Closed,
          DirectiveEvent::Reopened, DirectiveEvent::Withdrawn, DirectiveEvent::Commented}) {
        if (directiveStateAfter(directive.state, event))
            detail.possible.push_back(event);
    }
    return detail;
}

std::vector<DirectiveHistoryLine> historyLines(const std::vector<DirectiveEntry> &history, const IndicatorId &indicator,
                                               const PresentContext &context)
{
    std::vector<DirectiveHistoryLine> lines;
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry)
        lines.push_back({context.format.dateTime(entry->at), whatHappened(*entry, indicator, context),
                         entry->actor.isEmpty() ? DetailText::program() : entry->actor, entry->text});
    return lines;
}

} // namespace ioc
