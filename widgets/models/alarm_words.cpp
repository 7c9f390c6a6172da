// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/alarm_words.h"

#include "core/domain/alarms/alarm_of_pack.h"
#include "core/domain/alarms/alarm_terms.h"
#include "core/domain/alarms/channel_failure.h"
#include "core/domain/alarms/outage.h"
#include "widgets/models/reading_text.h"
#include "widgets/models/unit_text.h"

namespace ioc {
namespace {

QString amount(const Alarm &alarm, double value, const PresentContext &context)
{
    const auto as = unitOfValue(alarm, *context.pack);
    if (!as)
        return context.format.axisNumber(value);
    return withUnit(context.format.number(value, as->decimals), as->unit.in(context.format.language()));
}

/// The sentences of the program's own alarms, as their keeper says them.
struct OwnAlarm
{
    Q_DECLARE_TR_FUNCTIONS(AlarmKeeper)

public:
    static QString sourceDown(const QString &feed) { return tr("Source down: %1").arg(feed); }
    static QString nobodyTold(const QString &channel) { return tr("Nobody can be told by “%1”").arg(channel); }
    static QString mendChannel()
    {
        return tr("Check the server and the secret of the channel; tell people by other means.");
    }
};

/// What conditions say that are no threshold.
struct ConditionWords
{
    Q_DECLARE_TR_FUNCTIONS(AlarmWords)

public:
    const Alarm &alarm;
    const PresentContext &context;

    QString operator()(const ThresholdCondition &condition) const
    {
        const QString limit = amount(alarm, condition.limit, context);
        const QString clear = amount(alarm, condition.clear, context);
        return condition.side == AlarmSide::Above ? tr("above %1, back at %2").arg(limit, clear)
                                                  : tr("below %1, back at %2").arg(limit, clear);
    }
    QString operator()(const TableCondition &condition) const
    {
        return tr("alarm level %1 of the station").arg(condition.level);
    }
    QString operator()(const RateCondition &condition) const
    {
        const QString limit = amount(alarm, condition.limit, context);
        const QString span = context.format.duration(condition.over);
        return condition.side == AlarmSide::Above ? tr("rises by more than %1 within %2").arg(limit, span)
                                                  : tr("falls by more than %1 within %2").arg(limit, span);
    }
    QString operator()(const DeviationCondition &condition) const
    {
        return tr("more than %1 times the usual deviation").arg(context.format.axisNumber(condition.limit));
    }
    QString operator()(const ForecastCondition &condition) const
    {
        if (!condition.limit)
            return tr("the target will be missed as things go");
        const QString limit = amount(alarm, condition.limit->value, context);
        const QString until = std::visit([this](const auto &by) { return untilText(by); }, condition.limit->by);
        return condition.limit->side == AlarmSide::Above
                   ? tr("above %1 %2, as things go", "limit, until when").arg(limit, until)
                   : tr("below %1 %2, as things go", "limit, until when").arg(limit, until);
    }
    QString operator()(const MissingCondition &condition) const
    {
        return condition.grace.count() == 0
                   ? tr("not heard for longer than promised")
                   : tr("not heard for %1 longer than promised").arg(context.format.duration(condition.grace));
    }
    QString operator()(const AreaCondition &) const { return tr("something happens inside the area"); }
    QString operator()(const CombinedCondition &condition) const
    {
        QStringList names;
        for (const RuleId &id : condition.rules) {
            const AlarmRule *rule = context.pack->rule(id);
            names.append(rule ? rule->name.in(context.format.language()) : id.toString());
        }
        const QString list = names.join(QStringLiteral("; "));
        return condition.of == CombinedCondition::Of::All ? tr("all of: %1").arg(list) : tr("one of: %1").arg(list);
    }

private:
    QString untilText(QDate day) const { return tr("by %1").arg(context.format.date(day)); }
    QString untilText(PeriodKind kind) const
    {
        switch (kind) {
        case PeriodKind::Month:
            return tr("by the end of the month");
        case PeriodKind::Quarter:
            return tr("by the end of the quarter");
        case PeriodKind::HalfYear:
            return tr("by the end of the half year");
        case PeriodKind::NineMonths:
            return tr("by the end of the nine months");
        default:
            return tr("by the end of the year");
        }
    }
};

} // namespace

QString AlarmWords::phase(AlarmPhase phase)
{
    return termOf(phase);
}

QString AlarmWords::priority(Priority priority)
{
    return termOf(priority);
}

QString AlarmWords::event(AlarmEvent event)
{
    return termOf(event);
}

QString AlarmWords::agency(const Alarm &alarm, const PresentContext &context)
{
    const Agency *owner = context.pack->agency(alarm.owner);
    return owner ? owner->name.in(context.format.language()) : alarm.owner.toString();
}

bool AlarmWords::isWholeProvince(const UnitId &id, const ProvincePack &pack)
{
    const AdministrativeUnit *unit = pack.units.find(id);
    return id.isEmpty() || (unit && unit->type == UnitType::Province);
}

QString AlarmWords::rule(const RuleId &id, const PresentContext &context)
{
    const Language language = context.format.language();
    const ProvincePack &pack = *context.pack;
    if (const AlarmRule *known = pack.rule(id))
        return known->name.in(language);
    const auto source = feedOfOutage(id);
    if (const FeedDefinition *feed = source ? pack.feed(*source) : nullptr)
        return OwnAlarm::sourceDown(feed->name.in(language));
    const auto way = channelOfFailure(id);
    if (const NotifyChannel *channel = way && pack.notify ? pack.notify->channel(*way) : nullptr)
        return OwnAlarm::nobodyTold(channel->name.in(language));
    return id.toString();
}

QString AlarmWords::unit(const UnitId &id, const PresentContext &context)
{
    if (isWholeProvince(id, *context.pack))
        return tr("whole province");
    const AdministrativeUnit *unit = context.pack->units.find(id);
    return unit ? UnitText::brief(*unit, context.format.language()) : id.toString();
}

QString AlarmWords::place(const Alarm &alarm, const PresentContext &context)
{
    const QString where = unit(alarm.key.unit, context);
    return alarm.member.isEmpty() ? where : where + QStringLiteral(" · ") + alarm.member;
}

QString AlarmWords::briefPlace(const Alarm &alarm, const PresentContext &context)
{
    const bool isNear = !alarm.member.isEmpty() && isWholeProvince(alarm.key.unit, *context.pack);
    return isNear ? alarm.member : place(alarm, context);
}

QString AlarmWords::value(const Alarm &alarm, const PresentContext &context)
{
    return alarm.value ? amount(alarm, *alarm.value, context) : QStringLiteral("—");
}

bool AlarmWords::isOld(const Alarm &alarm, const PresentContext &context)
{
    return alarm.valueIsOld || context.silentSince;
}

QString AlarmWords::toolTip(const QString &text)
{
    return text.isEmpty() ? text : QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped());
}

QString AlarmWords::limit(const Alarm &alarm, const PresentContext &context)
{
    if (feedOfOutage(alarm.key.rule))
        return tr("the source is down or late");
    if (channelOfFailure(alarm.key.rule))
        return tr("notices by this channel reach nobody");
    const AlarmRule *rule = context.pack->rule(alarm.key.rule);
    return rule ? std::visit(ConditionWords{alarm, context}, rule->condition) : QString();
}

QString AlarmWords::advice(const Alarm &alarm, const PresentContext &context)
{
    if (feedOfOutage(alarm.key.rule))
        return tr("Ask whoever runs the source. Until it is back, figures that need it stand as last known.");
    if (channelOfFailure(alarm.key.rule))
        return OwnAlarm::mendChannel();
    const AlarmRule *rule = context.pack->rule(alarm.key.rule);
    return rule ? rule->advice.in(context.format.language()) : QString();
}

QString AlarmWords::state(const Alarm &alarm, const PresentContext &context)
{
    const AlarmStatus &status = alarm.status;
    const auto moment = [&context](Instant at) { return context.format.moment(at, context.now); };
    const QString since = moment(status.since);
    QString told;
    switch (status.phase) {
    case AlarmPhase::Normal:
        return tr("In line again.");
    case AlarmPhase::Unacknowledged:
        return tr("Raised at %1; nobody has acknowledged it yet.").arg(moment(alarm.raisedAt()));
    case AlarmPhase::Acknowledged:
        return tr("Acknowledged by %1 at %2.").arg(status.by, since);
    case AlarmPhase::Confirmed:
        return tr("Dealt with by %1 at %2; not yet back in line.").arg(status.by, since);
    case AlarmPhase::ReturnedUnacknowledged:
        return tr("In line again since %1; nobody has acknowledged it.").arg(since);
    case AlarmPhase::Shelved:
        told =
            tr("Shelved by %1 until %2: %3").arg(status.by, moment(status.until.value_or(status.since)), status.reason);
        break;
    case AlarmPhase::Suppressed:
        told = tr("Suppressed since %1: another alarm tells the cause.").arg(since);
        break;
    case AlarmPhase::OutOfService:
        told = tr("Taken out of service by %1 at %2: %3").arg(status.by, since, status.reason);
        break;
    }
    return told + QLatin1Char(' ') + (status.isAbnormal ? tr("Out of line.") : tr("In line."));
}

} // namespace ioc
