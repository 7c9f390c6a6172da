// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/desk_groups.h"

#include "core/domain/alarms/outage.h"
#include "core/domain/alarms/rule_feeds.h"
#include "widgets/models/alarm_words.h"
#include "widgets/models/desk_filter.h"

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(DeskGroups)
};

/// An id that no rule, feed or unit has.
const QString kRest = QStringLiteral("rest");

class Grouping
{
public:
    explicit Grouping(const PresentContext &context)
        : m_context(context)
    {
    }

    QString feedOf(const Alarm &alarm)
    {
        const auto known = m_feeds.constFind(alarm.key.rule);
        if (known != m_feeds.constEnd())
            return *known;
        QString feed = kRest;
        const AlarmRule *rule = m_context.pack->rule(alarm.key.rule);
        if (const auto outage = feedOfOutage(alarm.key.rule))
            feed = outage->toString();
        else if (const auto feeds = rule ? feedsOf(*rule, *m_context.pack) : std::vector<FeedId>(); !feeds.empty())
            feed = feeds.front().toString();
        m_feeds.insert(alarm.key.rule, feed);
        return feed;
    }

    QString feedTitle(const QString &id) const
    {
        const FeedDefinition *feed = m_context.pack->feed(FeedId(id));
        return id == kRest ? Texts::tr("Of no single source")
                           : Texts::tr("Source: %1").arg(feed ? feed->name.in(m_context.format.language()) : id);
    }

    UnitId territoryOf(const UnitId &id) const
    {
        const UnitRegistry &units = m_context.pack->units;
        const AdministrativeUnit *unit = units.find(id);
        const AdministrativeUnit *above = unit ? units.find(unit->parent) : nullptr;
        return above && above->type != UnitType::Province ? above->id : id;
    }

private:
    const PresentContext &m_context;
    QHash<RuleId, QString> m_feeds;
};

AlarmKey rootOf(const Alarm &alarm, const QHash<AlarmKey, const Alarm *> &known)
{
    AlarmKey root = alarm.key;
    for (qsizetype steps = 0; steps <= known.size(); ++steps) {
        const Alarm *at = known.value(root);
        if (!at || !at->cause)
            break;
        root = *at->cause;
    }
    return root;
}

void add(std::vector<DeskGroup> &groups, QHash<QString, size_t> &places, const QString &id, const Alarm *alarm)
{
    const auto place = places.constFind(id);
    const size_t at = place == places.constEnd() ? groups.size() : *place;
    if (at == groups.size()) {
        places.insert(id, at);
        groups.push_back({id, {}, {}, 0});
    }
    groups[at].members.push_back(alarm);
    groups[at].waiting += isWaiting(*alarm);
}

void putRestLast(std::vector<DeskGroup> &groups)
{
    std::stable_partition(groups.begin(), groups.end(), [](const DeskGroup &group) { return group.id != kRest; });
}

std::vector<DeskGroup> byCause(const std::vector<const Alarm *> &alarms, const PresentContext &context)
{
    QHash<AlarmKey, const Alarm *> known;
    for (const Alarm *alarm : alarms)
        known.insert(alarm->key, alarm);
    QHash<AlarmKey, int> sizes;
    QHash<AlarmKey, AlarmKey> roots;
    for (const Alarm *alarm : alarms) {
        const AlarmKey root = rootOf(*alarm, known);
        roots.insert(alarm->key, root);
        ++sizes[root];
    }
    std::vector<DeskGroup> groups;
    QHash<QString, size_t> places;
    QHash<QString, AlarmKey> heads;
    for (const Alarm *alarm : alarms) {
        const AlarmKey root = roots.value(alarm->key);
        const QString id = sizes.value(root) > 1 || root != alarm->key ? textOf(root) : kRest;
        heads.insert(id, root);
        add(groups, places, id, alarm);
    }
    putRestLast(groups);
    for (DeskGroup &group : groups) {
        const AlarmKey head = heads.value(group.id);
        const Alarm *cause = known.value(head);
        const AlarmRule *rule = context.pack->rule(head.rule);
        const QString name = cause  ? cause->name.in(context.format.language())
                             : rule ? rule->name.in(context.format.language())
                                    : head.rule.toString();
        group.title = group.id == kRest ? Texts::tr("Without a common cause")
                                        : Texts::tr("Cause: %1 · %2").arg(name, AlarmWords::unit(head.unit, context));
    }
    return groups;
}

} // namespace

bool comesBefore(const Alarm &a, const Alarm &b)
{
    if (a.priority != b.priority)
        return a.priority > b.priority;
    if (a.raisedAt() != b.raisedAt())
        return a.raisedAt() > b.raisedAt();
    return a.key.rule == b.key.rule ? a.key.unit < b.key.unit : a.key.rule < b.key.rule;
}

std::vector<DeskGroup> groupsOf(const std::vector<const Alarm *> &alarms, DeskGrouping grouping,
                                const PresentContext &context)
{
    if (alarms.empty())
        return {};
    if (grouping == DeskGrouping::Cause)
        return byCause(alarms, context);
    std::vector<DeskGroup> groups;
    QHash<QString, size_t> places;
    Grouping by(context);
    for (const Alarm *alarm : alarms) {
        const QString id = grouping == DeskGrouping::None   ? QString()
                           : grouping == DeskGrouping::Feed ? by.feedOf(*alarm)
                                                            : by.territoryOf(alarm->key.unit).toString();
        add(groups, places, id, alarm);
    }
    if (grouping == DeskGrouping::Feed)
        putRestLast(groups);
    for (DeskGroup &group : groups) {
        if (grouping != DeskGrouping::None)
            group.title =
                grouping == DeskGrouping::Feed ? by.feedTitle(group.id) : AlarmWords::unit(UnitId(group.id), context);
    }
    return groups;
}

} // namespace ioc
