// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/feed_profile.h"

#include <QCborArray>
#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace ioc {
namespace {

using namespace std::chrono_literals;

constexpr std::int64_t kRowsToHaveSeen = 20;
constexpr std::int64_t kNumbersToJudge = 10;
constexpr std::int64_t kNumbersToHaveSeen = 20;
constexpr auto kLearning = 24h;
constexpr auto kBetweenLessons = 1h;
constexpr int kFactorBits = 5;
constexpr double kRareShare = 0.01;           // at either end of what was learnt
constexpr std::int64_t kRemembered = 100'000; // numbers; beyond it older ones fade
constexpr size_t kMostNames = 500;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FeedProfile)
};

QCborArray toCbor(const std::vector<QString> &texts)
{
    QCborArray array;
    for (const QString &text : texts)
        array.append(text);
    return array;
}

FieldShape::Kind kindOf(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Absent:
        return FieldShape::Absent;
    case Cell::Kind::Text:
        return FieldShape::Text;
    case Cell::Kind::Integer:
    case Cell::Kind::Number:
        return FieldShape::Number;
    case Cell::Kind::Boolean:
        return FieldShape::Boolean;
    default:
        return FieldShape::Other;
    }
}

/// Halves what was counted, so that a field may grow over the years.
void fade(std::map<int, std::int64_t> &magnitudes)
{
    for (auto &[bits, count] : magnitudes)
        count /= 2;
    std::erase_if(magnitudes, [](const auto &entry) { return entry.second == 0; });
}

} // namespace

void FeedProfile::addCells(std::span<const Cell> cells)
{
    ++m_rows;
    const bool isShown = m_shapes.size() < RecentRows::kMost;
    if (isShown)
        m_shapes.emplace_back(m_fields.size());
    for (size_t i = 0; i < std::min(cells.size(), m_fields.size()); ++i) {
        const FieldShape::Kind kind = kindOf(cells[i]);
        count(m_fields[i], kind);
        if (isShown)
            m_shapes.back()[i].kind = kind;
    }
}

void FeedProfile::addNumber(size_t field, double value)
{
    if (value == 0 || !std::isfinite(value))
        return;
    const int magnitude = std::ilogb(value);
    ++m_fields[field].magnitudes[magnitude];
    if (std::int64_t(m_shapes.size()) == m_rows)
        m_shapes.back()[field].magnitude = magnitude;
}

void FeedProfile::count(Field &field, FieldShape::Kind kind)
{
    if (kind == FieldShape::Absent)
        return;
    ++field.present;
    if (kind == FieldShape::Text)
        ++field.kinds[Text];
    else if (kind == FieldShape::Number)
        ++field.kinds[Number];
    else if (kind == FieldShape::Boolean)
        ++field.kinds[Boolean];
}

/// Of each field no more than so many values.
void FeedProfile::addShape(const RowShape &row, std::int64_t mostValues)
{
    ++m_rows;
    for (size_t i = 0; i < std::min(row.size(), m_fields.size()); ++i) {
        Field &field = m_fields[i];
        if (field.present >= mostValues)
            continue;
        count(field, row[i].kind);
        if (row[i].magnitude)
            ++field.magnitudes[*row[i].magnitude];
    }
}

FeedProfile FeedProfile::of(const std::vector<RowShape> &rows, size_t fields)
{
    FeedProfile profile(fields);
    for (const RowShape &row : rows)
        profile.addShape(row, std::numeric_limits<std::int64_t>::max());
    return profile;
}

FeedProfile FeedProfile::ofNewest(const RecentRows &recent, size_t fields)
{
    FeedProfile profile(fields);
    for (auto row = recent.rows().rbegin(); row != recent.rows().rend(); ++row)
        profile.addShape(*row, kNumbersToJudge);
    return profile;
}

void FeedProfile::addNames(const std::vector<QString> &names)
{
    for (const QString &name : names) {
        if (m_names.size() < kMostNames && std::find(m_names.begin(), m_names.end(), name) == m_names.end())
            m_names.push_back(name);
    }
}

bool FeedProfile::teaches(const FeedProfile &payload, Instant at) const
{
    return payload.m_rows > 0 && (m_rows < kRowsLookedAt || !m_newest || at - *m_newest >= kBetweenLessons);
}

void FeedProfile::learn(const FeedProfile &payload, Instant at)
{
    if (!m_since)
        m_since = at;
    m_newest = at;
    m_rows += payload.m_rows;
    addNames(payload.m_names);
    for (size_t i = 0; i < std::min(m_fields.size(), payload.m_fields.size()); ++i) {
        Field &field = m_fields[i];
        field.present += payload.m_fields[i].present;
        for (size_t kind = 0; kind < Kinds; ++kind)
            field.kinds[kind] += payload.m_fields[i].kinds[kind];
        for (const auto &[bits, count] : payload.m_fields[i].magnitudes)
            field.magnitudes[bits] += count;
        if (countOf(field.magnitudes) > kRemembered)
            fade(field.magnitudes);
    }
}

void FeedProfile::learnNames(const FeedProfile &payload)
{
    for (size_t i = 0; i < std::min(m_fields.size(), payload.m_fields.size()); ++i) {
        if (isUsual(m_fields[i]) && payload.m_fields[i].present == 0)
            return;
    }
    addNames(payload.m_names);
}

/// It has been in half of the rows.
bool FeedProfile::isUsual(const Field &field) const
{
    return m_rows >= kRowsToHaveSeen && field.present * 2 >= m_rows;
}

std::int64_t FeedProfile::countOf(const Magnitudes &magnitudes)
{
    std::int64_t count = 0;
    for (const auto &[bits, n] : magnitudes)
        count += n;
    return count;
}

/// The magnitude below which that share of the numbers lies, or in which it ends.
int FeedProfile::quantile(const Magnitudes &magnitudes, double share)
{
    const double wanted = share * double(countOf(magnitudes));
    std::int64_t passed = 0;
    for (const auto &[bits, count] : magnitudes) {
        passed += count;
        if (double(passed) > wanted)
            return bits;
    }
    return magnitudes.empty() ? 0 : magnitudes.rbegin()->first;
}

/// The kind that nine in ten of the values have.
std::optional<FeedProfile::Kind> FeedProfile::mostly(const Field &field)
{
    for (const Kind kind : {Text, Number, Boolean}) {
        if (field.present >= kRowsToMiss && field.kinds[kind] * 10 >= field.present * 9)
            return kind;
    }
    return std::nullopt;
}

/// With the names that are new in the payload: one of them may be its new name.
QString FeedProfile::goneSentence(const FeedProfile &payload, const FieldMapping &field) const
{
    QStringList fresh;
    for (const QString &name : payload.m_names) {
        if (!m_names.empty() && std::find(m_names.begin(), m_names.end(), name) == m_names.end())
            fresh.push_back(name);
    }
    if (fresh.isEmpty())
        return Texts::tr("“%1” is in no row any more.").arg(field.source);
    return Texts::tr("“%1” is in no row any more; new is “%2”. If it was renamed, the mapping must follow.")
        .arg(field.source, fresh.mid(0, 3).join(QStringLiteral("”, “")));
}

std::vector<FeedProfile::Drift> FeedProfile::driftOf(const FeedProfile &payload, const FeedDefinition &feed, Instant at,
                                                     std::int64_t rowsToMiss) const
{
    std::vector<Drift> drifts;
    for (size_t i = 0; i < std::min({m_fields.size(), payload.m_fields.size(), feed.fields.size()}); ++i) {
        const Field &known = m_fields[i];
        const Field &now = payload.m_fields[i];
        const FieldMapping &mapping = feed.fields[i];
        const auto add = [&](FeedRemark::Kind kind, const QString &text, std::int64_t count) {
            drifts.push_back({i, {kind, mapping.name, text, count}});
        };
        if (isUsual(known) && payload.m_rows >= rowsToMiss && now.present == 0) {
            add(FeedRemark::Kind::FieldGone, goneSentence(payload, mapping), payload.m_rows);
            continue;
        }
        const auto was = mostly(known);
        const auto is = mostly(now);
        if (was && is && *was != *is)
            add(FeedRemark::Kind::TypeChanged,
                Texts::tr("“%1” used to come as another type: texts, numbers and yes or no are told apart.")
                    .arg(mapping.source),
                now.present);
        if (mapping.steps.counter || !m_since || at - *m_since < kLearning ||
            countOf(known.magnitudes) < kNumbersToHaveSeen || countOf(now.magnitudes) < kNumbersToJudge)
            continue;
        const int median = quantile(now.magnitudes, 0.5);
        if (median > quantile(known.magnitudes, 1 - kRareShare) + kFactorBits ||
            median < quantile(known.magnitudes, kRareShare) - kFactorBits)
            add(FeedRemark::Kind::ScaleChanged,
                Texts::tr(
                    "The numbers of “%1” lie far from all that came before: another unit or scale? They are shown "
                    "as suspect.")
                    .arg(mapping.source),
                countOf(now.magnitudes));
    }
    return drifts;
}

QCborMap FeedProfile::toCbor() const
{
    QCborArray fields;
    for (const Field &field : m_fields) {
        QCborArray magnitudes;
        for (const auto &[bits, count] : field.magnitudes)
            magnitudes.append(QCborArray{bits, qint64(count)});
        fields.append(QCborArray{qint64(field.present), qint64(field.kinds[Text]), qint64(field.kinds[Number]),
                                 qint64(field.kinds[Boolean]), magnitudes});
    }
    return {{QStringLiteral("since"), m_since ? QCborValue(qint64(toMillis(*m_since))) : QCborValue()},
            {QStringLiteral("newest"), m_newest ? QCborValue(qint64(toMillis(*m_newest))) : QCborValue()},
            {QStringLiteral("rows"), qint64(m_rows)},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("names"), ioc::toCbor(m_names)}};
}

FeedProfile FeedProfile::fromCbor(const QCborMap &map, size_t fields)
{
    FeedProfile profile(fields);
    const QCborArray list = map[QStringLiteral("fields")].toArray();
    const QCborValue since = map[QStringLiteral("since")];
    if (size_t(list.size()) != fields)
        return profile;
    if (since.isInteger()) {
        profile.m_since = fromMillis(since.toInteger());
        profile.m_newest = fromMillis(map[QStringLiteral("newest")].toInteger());
    }
    profile.m_rows = map[QStringLiteral("rows")].toInteger();
    for (size_t i = 0; i < fields; ++i) {
        const QCborArray entry = list.at(qsizetype(i)).toArray();
        if (entry.size() != Kinds + 2)
            return FeedProfile(fields);
        Field &field = profile.m_fields[i];
        field.present = entry.at(0).toInteger();
        for (size_t kind = 0; kind < Kinds; ++kind)
            field.kinds[kind] = entry.at(qsizetype(kind) + 1).toInteger();
        for (const QCborValue &value : entry.at(Kinds + 1).toArray()) {
            const QCborArray magnitude = value.toArray();
            if (magnitude.size() == 2)
                field.magnitudes[int(magnitude.at(0).toInteger())] = magnitude.at(1).toInteger();
        }
    }
    for (const QCborValue &name : map[QStringLiteral("names")].toArray())
        profile.m_names.push_back(name.toString());
    return profile;
}

} // namespace ioc
