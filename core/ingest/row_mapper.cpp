// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/row_mapper.h"

#include "core/ingest/record_json.h"
#include "core/ingest/record_value.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr qsizetype kLongestShownValue = 200;
const Instant kEarliest = fromMillis(631'152'000'000); // 1990-01-01: before it a time is a default, not a fact

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RowMapper)
};

QString shown(const Cell &cell)
{
    switch (cell.kind) {
    case Cell::Kind::Text:
        return QString::fromUtf8(cell.text.data(), qsizetype(cell.text.size())).left(kLongestShownValue);
    case Cell::Kind::Integer:
        return QString::number(cell.integer);
    case Cell::Kind::Number:
        return QString::number(cell.number, 'g', 17);
    case Cell::Kind::Boolean:
        return cell.integer != 0 ? QStringLiteral("true") : QStringLiteral("false");
    default:
        return {};
    }
}

std::int64_t floorTo(std::int64_t value, std::int64_t unit)
{
    const std::int64_t rest = value % unit;
    return value - (rest < 0 ? rest + unit : rest);
}

/// Of rows that are read anew: when they came first.
Instant cameAt(const Batch &prototype)
{
    return prototype.rerun ? prototype.rerun->came : prototype.received;
}

} // namespace

RowMapper::RowMapper(CompiledFeed &feed, Batch prototype, PartSink sink)
    : m_feed(feed)
    , m_prototype(std::move(prototype))
    , m_sink(std::move(sink))
    , m_part(m_prototype)
    , m_profile(feed.fields.size())
    , m_values(feed.fields.size())
    , m_latestAllowed(cameAt(m_prototype) + feed.definition->futureTolerance)
{
    m_keepsOwnTimes =
        std::any_of(feed.rules.begin(), feed.rules.end(), [](const auto &rule) { return !rule.toldOnce; });
    m_part.last = false;
    m_prototype.recordFields = m_part.recordFields = feed.recordFields;
    if (!feed.made.empty())
        m_received = QDateTime::fromMSecsSinceEpoch(toMillis(cameAt(m_prototype)), Qt::UTC)
                         .toString(Qt::ISODateWithMs)
                         .toStdString();
}

/// The cells of all fields: the decoder's, and between them those that no row has.
std::span<const Cell> RowMapper::whole(std::span<const Cell> cells)
{
    if (m_feed.made.empty())
        return cells;
    m_wholeCells.assign(cells.begin(), cells.end());
    for (const int field : m_feed.made) {
        Cell cell;
        if (m_feed.fields[size_t(field)].mapping().source == kReceivedSource) {
            cell.kind = Cell::Kind::Text;
            cell.text = m_received;
        }
        m_wholeCells.insert(m_wholeCells.begin() + field, cell);
    }
    return m_wholeCells;
}

bool RowMapper::row(std::span<const Cell> given)
{
    const std::span<const Cell> cells = whole(given);
    ++m_rows;
    ++m_part.rows;
    m_pending.clear();
    const size_t landed = m_part.observations.size();
    const bool read = readFields(cells);
    if (m_rows <= FeedProfile::kRowsLookedAt)
        lookAt(cells, read);
    if (read && resolveUnits(cells) && mapObservations(cells) && mapRecord(cells)) {
        if (m_feed.watermark >= 0)
            m_watermark.note(m_values[size_t(m_feed.watermark)], m_latestAllowed);
    } else {
        m_part.observations.resize(landed);
        m_ownTimes.resize(m_keepsOwnTimes ? landed : 0);
        noteRefused(cells);
    }
    return afterRow();
}

bool RowMapper::unreadableRow(const QString &reason, std::span<const Cell> given)
{
    const std::span<const Cell> cells = whole(given);
    ++m_rows;
    ++m_part.rows;
    ++m_refused;
    m_part.quarantined.push_back({{}, {}, reason, recordJson(m_feed.sourceNames, cells), m_rows});
    return afterRow();
}

Batch RowMapper::takeRest()
{
    return std::move(m_part);
}

QString RowMapper::watermark() const
{
    return m_watermark.text(m_feed.pack->zone);
}

QString RowMapper::watermarkOfFullPage(const QString &before) const
{
    return m_watermark.textOfFullPage(m_feed.pack->zone, before);
}

/// Only pages are asked for what lies behind a row that was refused.
void RowMapper::noteRefused(std::span<const Cell> cells)
{
    if (m_feed.watermark < 0 || m_feed.definition->pageRows <= 0)
        return;
    const auto read = m_feed.fields[size_t(m_feed.watermark)].read(cells[size_t(m_feed.watermark)]);
    if (const auto *value = std::get_if<TypedValue>(&read))
        m_watermark.noteRefused(*value, m_latestAllowed);
}

void RowMapper::lookAt(std::span<const Cell> cells, bool read)
{
    m_profile.addCells(cells);
    for (size_t i = 0; read && i < m_values.size(); ++i) {
        if (m_values[i].kind == TypedValue::Kind::Number)
            m_profile.addNumber(i, m_values[i].number);
    }
}

bool RowMapper::readFields(std::span<const Cell> cells)
{
    for (size_t i = 0; i < m_feed.fields.size(); ++i) {
        auto read = m_feed.fields[i].read(cells[i]);
        if (const auto *value = std::get_if<TypedValue>(&read)) {
            m_values[i] = *value;
        } else {
            refuse(int(i), cells, std::get<QString>(read));
            return false;
        }
    }
    return true;
}

bool RowMapper::resolveUnits(std::span<const Cell> cells)
{
    if (m_feed.unitFields.empty())
        return true;
    const auto on = m_feed.codeListDay(m_values);
    if (!on) {
        refuse(m_feed.codeListDate, cells, Texts::tr("the day that tells which unit codes are meant is missing"));
        return false;
    }
    for (const CompiledFeed::UnitField &field : m_feed.unitFields) {
        auto unit = m_feed.unitOf(field, m_values, *on);
        if (const auto *reason = std::get_if<QString>(&unit)) {
            if (field.longitude < 0)
                refuse(field.field, cells, *reason);
            else
                refuse(field.field,
                       shown(cells[size_t(field.longitude)]) + QLatin1Char(' ') + shown(cells[size_t(field.latitude)]),
                       cells, *reason);
            return false;
        }
        m_values[size_t(field.field)] = std::get<TypedValue>(unit);
    }
    return true;
}

bool RowMapper::mapObservations(std::span<const Cell> cells)
{
    for (const auto &target : m_feed.observations) {
        const TypedValue &value = m_values[size_t(target.value)];
        if (value.kind != TypedValue::Kind::Number || !allHold(target.when, m_values))
            continue;
        const TypedValue &at = m_values[size_t(target.at)];
        if (at.kind != TypedValue::Kind::Time) {
            refuse(target.at, cells, Texts::tr("a value without a time"));
            return false;
        }
        if (at.time > m_latestAllowed) {
            refuse(target.at, cells, Texts::tr("the time lies in the future"));
            return false;
        }
        if (at.time < kEarliest) {
            refuse(target.at, cells, Texts::tr("the time lies before 1990 and cannot be meant"));
            return false;
        }
        const auto vintage = vintageOf(target, cells);
        if (!vintage || !gather(target, cells, bucketStart(at.time, target.measure->grain, 0), value.number))
            return false;
        m_pending.back().vintage = *vintage;
        m_pending.back().own = at.time;
    }
    for (const Pending &pending : m_pending) {
        m_part.observations.push_back({pending.series, pending.at, pending.value,
                                       pending.vintage == Vintage::Estimated ? Quality::Estimated : Quality::Good,
                                       pending.vintage});
        if (m_keepsOwnTimes)
            m_ownTimes.push_back(pending.own);
    }
    return true;
}

/// How settled a value is; nothing, with the row refused, when the feed should say and does not.
std::optional<Vintage> RowMapper::vintageOf(const CompiledFeed::Target &target, std::span<const Cell> cells)
{
    if (target.vintage < 0)
        return Vintage::Unstated;
    const TypedValue &word = m_values[size_t(target.vintage)];
    const auto vintage = word.kind == TypedValue::Kind::Text
                             ? vintageFromString(QString::fromUtf8(word.text.data(), qsizetype(word.text.size())))
                             : std::nullopt;
    if (!vintage)
        refuse(target.vintage, cells, Texts::tr("the vintage is not one of estimated, preliminary and final"));
    return vintage;
}

bool RowMapper::mapRecord(std::span<const Cell> cells)
{
    if (m_feed.key < 0)
        return true;
    m_pending.clear();
    const TypedValue &key = m_values[size_t(m_feed.key)];
    const TypedValue &version = m_values[size_t(m_feed.version)];
    if (key.kind != TypedValue::Kind::Text) {
        refuse(m_feed.key, cells, Texts::tr("a record without its key"));
        return false;
    }
    if (version.kind != TypedValue::Kind::Time || version.time > m_latestAllowed || version.time < kEarliest) {
        refuse(m_feed.version, cells,
               Texts::tr("the time of the last change is missing, in the future or before 1990"));
        return false;
    }
    for (const auto &target : m_feed.counts) {
        const TypedValue &at = m_values[size_t(target.at)];
        if (at.kind != TypedValue::Kind::Time || !allHold(target.when, m_values))
            continue;
        if (at.time < kEarliest) {
            refuse(target.at, cells, Texts::tr("the time lies before 1990 and cannot be meant"));
            return false;
        }
        double weight = 1;
        if (target.value >= 0) {
            const TypedValue &value = m_values[size_t(target.value)];
            if (value.kind != TypedValue::Kind::Number)
                continue;
            weight = value.number;
        }
        if (!gather(target, cells, bucketStart(at.time, target.measure->grain, target.shiftDays), weight))
            return false;
    }
    Record record;
    record.key = QString::fromUtf8(key.text.data(), qsizetype(key.text.size()));
    record.version = version.time;
    record.values = recordValues();
    record.contributions.reserve(m_pending.size());
    for (const Pending &pending : m_pending)
        record.contributions.push_back({pending.series, pending.at, pending.value});
    m_part.records.push_back(std::move(record));
    return true;
}

std::vector<RecordValue> RowMapper::recordValues() const
{
    std::vector<RecordValue> values;
    values.reserve(m_values.size());
    for (size_t i = 0; i < m_values.size(); ++i)
        values.push_back(recordValue(m_values[i], m_feed.recordFields->list[i].type));
    return values;
}

bool RowMapper::gather(const CompiledFeed::Target &target, std::span<const Cell> cells, Instant at, double value)
{
    const AdministrativeUnit *unit = nullptr;
    if (target.unit >= 0) {
        unit = m_values[size_t(target.unit)].unit;
        if (!unit) {
            refuse(target.unit, cells, Texts::tr("the administrative unit is missing"));
            return false;
        }
    }
    const auto addressOf = [](const void *&thing) {
        return std::string_view(reinterpret_cast<const char *>(&thing), sizeof thing);
    };
    const void *measure = target.measure;
    const void *place = unit;
    m_seriesKey.assign(addressOf(measure));
    m_seriesKey += addressOf(place);
    for (const int member : target.members) {
        const TypedValue &name = m_values[size_t(member)];
        if (name.kind != TypedValue::Kind::Text) {
            refuse(member, cells, Texts::tr("the name of a dimension is missing"));
            return false;
        }
        const size_t length = name.text.size();
        m_seriesKey.append(reinterpret_cast<const char *>(&length), sizeof length);
        m_seriesKey += name.text;
    }
    m_pending.push_back({seriesIndex(target, unit ? unit->id : m_feed.province), at, value, at});
    return true;
}

std::uint32_t RowMapper::seriesIndex(const CompiledFeed::Target &target, const UnitId &unit)
{
    const auto known = m_seriesIndex.find(m_seriesKey);
    if (known != m_seriesIndex.end())
        return known->second;
    SeriesKey key{target.measure->id, unit, {}};
    for (const int member : target.members) {
        const std::string_view name = m_values[size_t(member)].text;
        key.members.push_back(QString::fromUtf8(name.data(), qsizetype(name.size())));
    }
    const auto index = std::uint32_t(m_part.series.size());
    m_part.series.push_back({std::move(key), target.measure->grain});
    m_seriesIndex.emplace(m_seriesKey, index);
    return index;
}

Instant RowMapper::bucketStart(Instant at, Grain grain, int shiftDays) const
{
    const Zone &zone = m_feed.pack->zone;
    switch (grain) {
    case Grain::Instant:
        return at;
    case Grain::Hour: {
        constexpr std::int64_t kHour = 3'600'000;
        const std::int64_t offset = zone.offsetSeconds(at) * 1000LL;
        return fromMillis(floorTo(toMillis(at) + offset, kHour) - offset) + std::chrono::days(shiftDays);
    }
    case Grain::Day:
        return zone.startOf(zone.date(at).addDays(shiftDays));
    case Grain::Month: {
        const QDate day = zone.date(at);
        return zone.startOf(QDate(day.year(), day.month(), 1));
    }
    }
    return at;
}

bool RowMapper::afterRow()
{
    if (m_part.rows < kRowsPerPart)
        return true;
    Batch full = std::move(m_part);
    m_part = m_prototype;
    m_part.last = false;
    // Series indexes go on counting from the same list, so that one look-up table serves every part.
    m_part.series = full.series;
    const bool goesOn = m_sink(std::move(full));
    m_ownTimes.clear();
    return goesOn;
}

void RowMapper::refuse(int field, std::span<const Cell> cells, const QString &reason)
{
    refuse(field, shown(cells[size_t(field)]), cells, reason);
}

void RowMapper::refuse(int field, const QString &value, std::span<const Cell> cells, const QString &reason)
{
    ++m_refused;
    m_part.quarantined.push_back(
        {m_feed.fields[size_t(field)].mapping().name, value, reason, recordJson(m_feed.sourceNames, cells), m_rows});
}

} // namespace ioc
