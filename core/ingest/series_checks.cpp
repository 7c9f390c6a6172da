// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/series_checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ioc {
namespace {

constexpr double kMillisPerHour = 3'600'000;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SeriesChecks)
};

QString sentence(FeedRemark::Kind kind, const QString &field, std::int64_t count, const QString &example)
{
    const int n = int(std::min<std::int64_t>(count, std::numeric_limits<int>::max()));
    switch (kind) {
    case FeedRemark::Kind::Jump:
        return Texts::tr(
                   "%n values of “%1” lie further from the one before than is declared as possible (%2). They are "
                   "shown as suspect.",
                   nullptr, n)
            .arg(field, example);
    case FeedRemark::Kind::CounterReset:
        return Texts::tr("The counter “%1” began again %n times (%2). What was counted over it is suspect.", nullptr, n)
            .arg(field, example);
    case FeedRemark::Kind::LateReading:
        return Texts::tr("%n readings of the counter “%1” are not newer than the newest one and say nothing.", nullptr,
                         n)
            .arg(field);
    default:
        return Texts::tr("%n times rows of one payload say different things of “%1” for one series and time (%2). The "
                         "later row was taken, as suspect.",
                         nullptr, n)
            .arg(field, example);
    }
}

QString sentenceOfABucket(const QString &field, std::int64_t count, const QString &example)
{
    return Texts::tr(
               "%n values of “%1” lie with others in one hour, day or month, of which the measure keeps one value "
               "(%2). The last row stands; a mean is made of single moments alone (grain instant).",
               nullptr, int(std::min<std::int64_t>(count, std::numeric_limits<int>::max())))
        .arg(field, example);
}

QString fromTo(double from, double to)
{
    return QStringLiteral("%1 → %2").arg(QString::number(from, 'g', 10), QString::number(to, 'g', 10));
}

} // namespace

SeriesChecks::SeriesChecks(const CompiledFeed &feed, SeriesMemory before, bool rowsComeAgain)
    : m_feed(feed)
    , m_memory(std::move(before))
    , m_rowsComeAgain(rowsComeAgain)
{
}

const SeriesChecks::Rule *SeriesChecks::ruleOf(const Batch &part, std::uint32_t series)
{
    for (size_t i = m_rules.size(); i < part.series.size(); ++i) {
        const auto found = m_feed.rules.constFind(part.series[i].key.measure);
        m_rules.push_back(found == m_feed.rules.constEnd() ? nullptr : &*found);
    }
    return m_rules[series];
}

void SeriesChecks::apply(Batch &part, std::span<const Instant> ownTimes)
{
    if (needsOrder(part, !ownTimes.empty()))
        checkInOrder(part, ownTimes);
    if (m_doubted.empty())
        return;
    for (Observation &observation : part.observations) {
        const Rule *rule = ruleOf(part, observation.series);
        if (rule && std::find(m_doubted.begin(), m_doubted.end(), rule->field) != m_doubted.end())
            observation.quality = std::max(observation.quality, Quality::Suspect);
    }
}

/// Most parts need none: nothing looks back, and each series goes on in time.
bool SeriesChecks::needsOrder(const Batch &part, bool knowsOwnTimes)
{
    std::vector<Instant> newest(part.series.size(), Instant::min());
    for (const Observation &observation : part.observations) {
        const Rule *rule = ruleOf(part, observation.series);
        if (!rule)
            continue;
        Instant &last = newest[observation.series];
        if (rule->steps.looksBack() || ((rule->toldOnce || knowsOwnTimes) && observation.at <= last))
            return true;
        last = observation.at;
    }
    return false;
}

void SeriesChecks::checkInOrder(Batch &part, std::span<const Instant> ownTimes)
{
    auto &all = part.observations;
    std::vector<std::uint32_t> order(all.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&all](std::uint32_t a, std::uint32_t b) {
        return std::tie(all[a].series, all[a].at) < std::tie(all[b].series, all[b].at);
    });
    std::vector<bool> stays(all.size(), true);
    const Observation *before = nullptr;
    std::optional<Told> past; ///< the newest before the time of `before`
    for (size_t i = 0; i < order.size(); ++i) {
        Observation &observation = all[order[i]];
        const Rule *rule = ruleOf(part, observation.series);
        if (!rule)
            continue;
        if (before && before->series != observation.series)
            before = nullptr;
        if (!before)
            past.reset();
        const bool again = i + 1 < order.size() && all[order[i + 1]].series == observation.series &&
                           all[order[i + 1]].at == observation.at;
        if (again && rule->toldOnce) {
            Observation &later = all[order[i + 1]];
            if (later.value != observation.value) {
                note(FeedRemark::Kind::Contradiction, *rule, fromTo(observation.value, later.value));
                later.quality = std::max(later.quality, Quality::Suspect);
            }
            later.quality = std::max(later.quality, observation.quality);
            stays[order[i]] = false;
            continue;
        }
        if (again && !ownTimes.empty() && ownTimes[order[i]] != ownTimes[order[i + 1]] &&
            observation.value != all[order[i + 1]].value)
            note(FeedRemark::Kind::Contradiction, *rule, fromTo(observation.value, all[order[i + 1]].value), true);
        const SeriesKey &key = part.series[observation.series].key;
        if (rule->steps.counter)
            stays[order[i]] = count(*rule, key, observation);
        else if (rule->steps.looksBack() && judge(*rule, key, observation, before, past))
            observation.quality = std::max(observation.quality, Quality::Suspect);
        before = &observation;
    }
    size_t kept = 0;
    for (size_t i = 0; i < all.size(); ++i) {
        if (stays[i])
            all[kept++] = all[i];
    }
    all.resize(kept);
}

/// Whether it jumps; `before` is the one before it in the part. `past` becomes the newest before its time.
bool SeriesChecks::judge(const Rule &rule, const SeriesKey &key, Observation &observation, const Observation *before,
                         std::optional<Told> &past)
{
    const auto known = m_memory.entries.constFind(key);
    const bool isKnown = known != m_memory.entries.constEnd();
    std::optional<Told> reference;
    if (before)
        reference = {before->at, before->value};
    if (isKnown && known->at < observation.at && (!reference || known->at > reference->at))
        reference = {known->at, known->value};
    if (!reference || reference->at < observation.at)
        past = reference;
    bool jumps = false;
    if (reference) {
        const auto changeFrom = [&](const Told &told) { return std::abs(observation.value - told.value); };
        const bool isTooFar = rule.steps.maxStep && changeFrom(*reference) > *rule.steps.maxStep;
        const bool isTooFast =
            rule.steps.maxPerHour && past &&
            changeFrom(*past) >
                *rule.steps.maxPerHour * double(toMillis(observation.at) - toMillis(past->at)) / kMillisPerHour;
        jumps = isTooFar || isTooFast;
        if (jumps)
            note(FeedRemark::Kind::Jump, rule, fromTo((isTooFar ? *reference : *past).value, observation.value));
    } else if (isKnown) {
        jumps = std::find(known->suspect.begin(), known->suspect.end(), observation.at) != known->suspect.end();
    }
    if (isKnown && observation.at < known->at)
        return jumps;
    SeriesMemory::Entry &entry = m_memory.entries[key];
    entry.at = observation.at;
    entry.value = observation.value;
    if (jumps && std::find(entry.suspect.begin(), entry.suspect.end(), observation.at) == entry.suspect.end())
        entry.suspect.push_back(observation.at);
    if (entry.suspect.size() > SeriesMemory::kMostSuspect)
        entry.suspect.erase(entry.suspect.begin());
    return jumps;
}

/// Makes an increase of a reading; false when it gives none.
bool SeriesChecks::count(const Rule &rule, const SeriesKey &key, Observation &observation)
{
    const double reading = observation.value;
    const auto known = m_memory.entries.find(key);
    if (known == m_memory.entries.end()) {
        m_memory.entries.insert(key, {observation.at, reading, {}});
        return false;
    }
    if (observation.at <= known->at) {
        if (!m_rowsComeAgain && (observation.at < known->at || reading != known->value))
            note(FeedRemark::Kind::LateReading, rule);
        return false;
    }
    if (reading < known->value) {
        note(FeedRemark::Kind::CounterReset, rule, fromTo(known->value, reading));
        observation.quality = std::max(observation.quality, Quality::Suspect);
    } else {
        observation.value = reading - known->value;
    }
    known->at = observation.at;
    known->value = reading;
    return true;
}

void SeriesChecks::note(FeedRemark::Kind kind, const Rule &rule, const QString &example, bool isOfABucket)
{
    Noticed &noticed = m_noticed[{kind, rule.field, isOfABucket}];
    ++noticed.count;
    noticed.example = example;
}

std::vector<FeedRemark> SeriesChecks::remarks() const
{
    std::vector<FeedRemark> remarks;
    for (const auto &[place, noticed] : m_noticed) {
        const auto &[kind, position, isOfABucket] = place;
        const QString &field = m_feed.definition->fields[size_t(position)].name;
        remarks.push_back({kind, field,
                           isOfABucket ? sentenceOfABucket(field, noticed.count, noticed.example)
                                       : sentence(kind, field, noticed.count, noticed.example),
                           noticed.count});
    }
    return remarks;
}

} // namespace ioc
