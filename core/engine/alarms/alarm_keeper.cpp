// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/alarms/alarm_keeper.h"

#include "core/domain/alarms/rule_feeds.h"
#include "core/domain/calendar/freshness.h"
#include "core/rules/alarms/channel_failures.h"
#include "core/rules/alarms/outages.h"
#include "core/rules/compiled_indicator.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace ioc {
namespace {

constexpr auto kOutageHold = std::chrono::minutes(1);

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AlarmKeeper)
};

bool watches(const AlarmRule &rule, const FeedDefinition &feed, const ProvincePack &pack)
{
    const auto feeds = feedsOf(rule, pack);
    return std::find(feeds.begin(), feeds.end(), feed.id) != feeds.end();
}

/// Whether something follows from the feed's silence: a combination of which a part watches for that does as the part.
bool dependsOn(const AlarmRule &rule, const FeedDefinition &feed, const ProvincePack &pack)
{
    const auto *combined = std::get_if<CombinedCondition>(&rule.condition);
    if (!combined)
        return watches(rule, feed, pack);
    return std::any_of(combined->rules.begin(), combined->rules.end(), [&](const RuleId &id) {
        const AlarmRule *part = pack.rule(id);
        return part && std::holds_alternative<MissingCondition>(part->condition) && watches(*part, feed, pack);
    });
}

FeedOutage outageOf(const FeedDefinition &feed, const ProvincePack &pack)
{
    FeedOutage outage;
    outage.feed = feed.id;
    const QString name = Texts::tr("Source down: %1"); // in the language of this program
    outage.name = {name.arg(feed.name.vi), name.arg(feed.name.en)};
    outage.hold = kOutageHold;
    outage.owner = feed.owner;
    for (const AlarmRule &rule : pack.rules) {
        if (!dependsOn(rule, feed, pack))
            continue;
        outage.dependents.push_back(rule.id);
        outage.priority = std::max(outage.priority, std::min(rule.priority, Priority::High));
    }
    return outage;
}

AlarmRule failureOf(const NotifyChannel &channel)
{
    const QString name = Texts::tr("Nobody can be told by “%1”");
    const QString advice = Texts::tr("Check the server and the secret of the channel; tell people by other means.");
    return channelFailureRule(channel.id, {name.arg(channel.name.vi), name.arg(channel.name.en)}, {advice, advice});
}

std::vector<AlarmRule> rulesOf(const ProvincePack &pack)
{
    std::vector<FeedOutage> outages;
    for (const FeedDefinition &feed : pack.feeds)
        outages.push_back(outageOf(feed, pack));
    std::vector<AlarmRule> rules = pack.rules;
    addOutages(rules, outages);
    for (const NotifyChannel &channel : pack.notify ? pack.notify->channels : std::vector<NotifyChannel>()) {
        if (!channel.isOfTheScreen())
            rules.push_back(failureOf(channel));
    }
    return rules;
}

} // namespace

AlarmKeeper::AlarmKeeper(PackPtr pack, const Format &format)
    : m_pack(std::move(pack))
    , m_format(format)
    , m_inputs(m_pack, format)
    , m_rules(rulesOf(*m_pack))
{
}

/// The communes of a day: of another day they may be others.
void AlarmKeeper::makeBook(QDate today)
{
    std::vector<UnitId> communes;
    for (const AdministrativeUnit *unit : m_pack->units.communesOn(today))
        communes.push_back(unit->id);
    const AdministrativeUnit *province = m_pack->units.provinceOn(today);
    const UnitId provinceId = province ? province->id : UnitId();
    m_bookOf = today;
    if (!m_book) {
        m_book.emplace(m_rules, communes, provinceId);
        return;
    }
    if (m_book->communes() == communes)
        return;
    AlarmBook next(m_rules, communes, provinceId);
    next.adopt(*m_book);
    m_book.emplace(std::move(next));
}

void AlarmKeeper::replay(const AlarmEntry &entry)
{
    if (!m_book)
        makeBook(m_pack->zone.date(entry.at));
    m_book->apply(entry);
    m_floods.note(entry);
}

void AlarmKeeper::step(const FiguresNow &figures)
{
    const Instant now = figures.context.now;
    if (const QDate today = figures.context.today(); !m_book || today != m_bookOf)
        makeBook(today);
    m_book->restoreSignals(std::exchange(m_kept, {}));
    for (size_t rule = 0; rule < m_rules.size(); ++rule)
        observe(rule, figures);
    AlarmBook::Round round = m_book->settle(
        now, [this](const AlarmEntry &raised, const QStringList &stations) { return sentenceOf(raised, stations); });
    for (const AlarmEntry &entry : round.entries)
        m_floods.note(entry);
    m_floods.passTo(now);
    m_entries.insert(m_entries.end(), round.entries.begin(), round.entries.end());
}

void AlarmKeeper::observe(size_t index, const FiguresNow &figures)
{
    const AlarmRule &rule = m_rules[index];
    const EvaluationContext &context = figures.context;
    if (std::holds_alternative<CombinedCondition>(rule.condition))
        return;
    if (const auto feed = feedOfOutage(rule.id)) {
        const auto isSilent = silence(*feed, context.feeds.value(*feed), context.now);
        if (!isSilent)
            return;
        const SignalInput input = SignalInput::yesNo(*isSilent, context.now);
        m_book->observe(index, {&input, 1}, context.now);
        return;
    }
    if (const auto channel = channelOfFailure(rule.id)) {
        const auto why = m_channels.constFind(*channel);
        if (why == m_channels.constEnd())
            return; // nothing was sent yet
        const SignalInput input = SignalInput::yesNo(!why->isEmpty(), context.now);
        m_book->observe(index, {&input, 1}, context.now);
        return;
    }
    const auto &inputs = m_inputs.of(rule, figures, [this](const AlarmKey &key) { return m_book->membersOut(key); });
    if (seeAll(rule, figures, inputs))
        m_book->observe(index, inputs, context.now);
}

void AlarmKeeper::look(const FiguresNow &figures)
{
    m_seen.clear(); // of what has stood before, nobody has looked at the figures since
    if (!m_book)
        return;
    if (const QDate today = figures.context.today(); today != m_bookOf)
        makeBook(today);
    m_inputs.relyOnThePast();
    std::set<RuleId> standing;
    for (const StandingAlarm &alarm : m_book->standing())
        standing.insert(alarm.key.rule);
    for (const RuleId &id : standing) {
        const AlarmRule *rule = m_pack->rule(id); // an outage has no figure
        if (!rule || std::holds_alternative<CombinedCondition>(rule->condition))
            continue;
        const auto out = [this](const AlarmKey &key) { return m_book->membersOut(key); };
        seeAll(*rule, figures, m_inputs.of(*rule, figures, out));
    }
}

/// False when there is no figure at all.
bool AlarmKeeper::seeAll(const AlarmRule &rule, const FiguresNow &figures, std::span<const SignalInput> inputs)
{
    const bool isOfProvince = rule.scope == AlarmRule::Scope::Province;
    if (inputs.size() != (isOfProvince ? 1 : m_book->communes().size()))
        return false;
    const AdministrativeUnit *province = m_pack->units.provinceOn(figures.context.today());
    for (size_t i = 0; i < inputs.size(); ++i) {
        const UnitId unit = !isOfProvince ? m_book->communes()[i] : province ? province->id : UnitId();
        see({rule.id, unit}, inputs[i]);
    }
    return true;
}

/// Whether a feed is down. Nothing of one that never brought anything and may still keep its promise: as long as it has
/// been awaited here, for a topic that is mistyped fails in no other way. Then its alarm stands as it stood.
std::optional<bool> AlarmKeeper::silence(const FeedId &id, const FeedHealth &health, Instant now)
{
    if (health.state != FeedState::Never) {
        m_awaitedUntil.remove(id);
        return health.state == FeedState::Down || health.state == FeedState::Late;
    }
    auto until = m_awaitedUntil.find(id);
    if (until == m_awaitedUntil.end()) {
        const FeedDefinition *feed = m_pack->feed(id);
        if (!feed)
            return std::nullopt;
        until = m_awaitedUntil.insert(id, lateAfter(*feed, PackCalendar(*m_pack), now));
    }
    return now > *until ? std::optional(true) : std::nullopt;
}

void AlarmKeeper::see(const AlarmKey &key, const SignalInput &input)
{
    const auto known = m_seen.find(key);
    if (!input.trusted) {
        if (known != m_seen.end())
            known->isOld = true;
        else
            m_seen.insert(key, {input.value, input.member.toString(), true}); // the last known, as tiles show it
        return;
    }
    m_seen.insert(key, {input.value, input.member.toString(), false});
}

QString AlarmKeeper::sentenceOf(const AlarmEntry &raised, const QStringList &stations) const
{
    const auto channel = channelOfFailure(raised.key.rule);
    return channel ? m_channels.value(*channel) : m_inputs.sentence(raised.key, stations);
}

Result<AlarmEntry> AlarmKeeper::check(const AlarmEntry &act, Instant now)
{
    if (!m_book)
        makeBook(m_pack->zone.date(now));
    return m_book->check(act, now, m_format);
}

bool AlarmKeeper::apply(const AlarmEntry &entry)
{
    if (!m_book)
        makeBook(m_pack->zone.date(entry.at));
    const bool fits = m_book->apply(entry);
    if (fits)
        m_floods.note(entry);
    return fits;
}

void AlarmKeeper::withdraw(const AlarmKey &key)
{
    if (m_book)
        m_book->withdraw(key);
}

const AlarmRule *AlarmKeeper::rule(const RuleId &id) const
{
    const auto found =
        std::find_if(m_rules.begin(), m_rules.end(), [&id](const AlarmRule &rule) { return rule.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

/// What is missed is not the figure that stands beside it, which is the last that came.
bool AlarmKeeper::isOfSilence(const StandingAlarm &standing) const
{
    const AlarmRule *known = rule(standing.key.rule);
    return known && standing.status.isAbnormal && std::holds_alternative<MissingCondition>(known->condition);
}

Alarm AlarmKeeper::shown(const StandingAlarm &standing) const
{
    Alarm alarm;
    alarm.key = standing.key;
    alarm.priority = standing.priority;
    alarm.status = standing.status;
    alarm.cause = standing.cause;
    alarm.entries = m_newestEntries.value(standing.key);
    if (const AlarmRule *known = rule(standing.key.rule)) {
        alarm.name = known->name;
        alarm.indicator = known->indicator;
        alarm.owner = known->owner;
    }
    const auto seen = m_seen.constFind(standing.key);
    const bool isKnown = seen != m_seen.constEnd() && seen->value;
    alarm.value = isKnown ? seen->value : standing.status.value;
    alarm.member = isKnown ? seen->member : standing.status.member;
    alarm.valueIsOld = (seen != m_seen.constEnd() && seen->isOld) || isOfSilence(standing);
    showStation(alarm);
    return alarm;
}

/// Of several stations that are out of line the one that people were told of last, which the sentence names; once that
/// one has returned, the one that is furthest past its limit.
void AlarmKeeper::showStation(Alarm &alarm) const
{
    const std::vector<QString> out = m_book->membersOut(alarm.key);
    if (!alarm.status.isAbnormal || out.empty())
        return;
    const AlarmInputs::Station *shown = nullptr;
    for (const QString &name : out) {
        const AlarmInputs::Station *station = m_inputs.station(alarm.key, name);
        if (name == alarm.status.member) {
            alarm.member = name;
            alarm.value = station ? station->standing.value : alarm.status.value;
            alarm.valueIsOld = station ? station->isOld : m_seen.contains(alarm.key); // not heard since the start
            return;
        }
        if (station && (!shown || station->standing.margin > shown->standing.margin))
            shown = station;
    }
    if (!shown)
        return;
    alarm.member = shown->standing.member;
    alarm.value = shown->standing.value;
    alarm.valueIsOld = shown->isOld;
}

std::vector<Alarm> AlarmKeeper::alarms() const
{
    std::vector<Alarm> alarms;
    for (const StandingAlarm &standing : m_book ? m_book->standing() : std::vector<StandingAlarm>())
        alarms.push_back(shown(standing));
    std::sort(alarms.begin(), alarms.end(), [](const Alarm &a, const Alarm &b) {
        if (a.priority != b.priority)
            return a.priority > b.priority;
        if (a.raisedAt() != b.raisedAt())
            return a.raisedAt() > b.raisedAt();
        return a.key.rule == b.key.rule ? a.key.unit < b.key.unit : a.key.rule < b.key.rule;
    });
    return alarms;
}

std::vector<KeptSignal> AlarmKeeper::signals() const
{
    return m_book ? m_book->signals() : m_kept;
}

} // namespace ioc
