// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/text.h"
#include "core/base/unit_of_measure.h"
#include "core/domain/batch.h"
#include "core/domain/calendar/feed_schedule.h"
#include "core/domain/feed_remark.h"

#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QVariant>

#include <optional>
#include <vector>

namespace ioc {

enum class FieldType { Text, Number, Integer, Date, DateTime, EpochSeconds, EpochMillis, Boolean, Unit };

/// A source that no row has: the moment at which the payload came, for those that tell the value of the moment alone.
constexpr QLatin1StringView kReceivedSource("@received");

/// Another one: the unit in which the place lies that two other fields tell.
constexpr QLatin1StringView kPlaceSource("@place");

/// Whether a field is made here, so that no decoder is asked for it.
inline bool isOfNoRow(const QString &source)
{
    return source == kReceivedSource || source == kPlaceSource;
}

/// The moment of a span of time that is meant.
enum class SpanMoment { Begin, End };

constexpr bool isTime(FieldType type)
{
    return type == FieldType::Date || type == FieldType::DateTime || type == FieldType::EpochSeconds ||
           type == FieldType::EpochMillis;
}

/// What a value may be to the one before it in its series.
struct StepRule
{
    std::optional<double> maxStep;    ///< greatest change from one value to the next, in the measure's unit
    std::optional<double> maxPerHour; ///< the same for an hour between them
    bool counter = false;             ///< readings of a counter: the measure takes their increases

    /// Whether the one before it is looked at.
    bool looksBack() const { return counter || maxStep || maxPerHour; }

    friend bool operator==(const StepRule &, const StepRule &) = default;
};

/// One field of a feed's rows: where it stands, what it is, and what it must keep to.
struct FieldMapping
{
    QString name;   ///< name within the mapping ("to")
    QString source; ///< JSON Pointer in the row, or column name ("from"); or one of no row
    FieldType type = FieldType::Text;
    bool required = false;
    QString format;    ///< dates: dd/MM/yyyy HH:mm …; empty = ISO 8601
    QChar decimalSign; ///< of numbers in text; null: not declared, so a text with any sign is refused
    QChar groupSign;   ///< null: grouping is refused
    double scale = 1;
    double offset = 0;    ///< added after scaling
    QString unit;         ///< what value · scale + offset is in, where that is not the measure's unit already
    UnitFactor toMeasure; ///< from `unit` to the unit of the measures that take the field; found when the pack is read
    std::optional<double> least;
    std::optional<double> greatest;
    StepRule steps;
    QHash<QString, QString> words; ///< allowed texts and what they become; empty = any text
    bool byName = false;           ///< a unit may be named where no code fits
    QStringList absent;            ///< texts that mean "no value" ("", "-", "NULL"); empty texts always do
    QString longitudeField;        ///< kPlaceSource: the fields of the place, WGS 84 in degrees
    QString latitudeField;
    std::optional<SpanMoment> ofSpan; ///< times may be written as spans, begin/end (ISO 8601)
};

/// A test between a field and a constant or another field. A comparison with an absent field is false.
struct Condition
{
    enum class Operator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Present, Absent };
    QString field;
    Operator op = Operator::Equal;
    QString otherField;
    QVariant value;
    bool negated = false;
};

/// How rows become observations of one measure.
struct ObservationMapping
{
    MeasureId measure;
    QString value;                   ///< field with the number
    QString at;                      ///< field with the time
    QString unit;                    ///< field with the unit; empty: the province
    QHash<QString, QString> members; ///< dimension → field; a dimension not named takes the field of its own name
    std::vector<Condition> when;
    QString vintage = {}; ///< field with "estimated", "preliminary" or "final"; empty: the feed does not say
};

/// How records are counted into a flow measure.
struct CountMapping
{
    MeasureId measure;
    QString at; ///< field with the time; a record without it does not count
    int shiftDays = 0;
    QString weight; ///< field to sum; empty: 1 a record
    QString unit;
    QHash<QString, QString> members;
    std::vector<Condition> when;
};

/// Keyed events of a feed.
struct RecordMapping
{
    QString kind;    ///< "dossier"
    QString key;     ///< field
    QString version; ///< field with the time of the last change
    std::vector<CountMapping> counts;
};

/// A source of data, told whole by the pack: no code names a feed.
struct FeedDefinition
{
    FeedId id;
    LocalizedText name;
    SectorId sector;
    AgencyId owner;
    QJsonObject connector; ///< {"type": …}; read by the connector of that type
    QJsonObject format;    ///< {"type": …}; read by the decoder of that type
    std::vector<FieldMapping> fields;
    QDate codeListDate;    ///< the day whose unit codes are meant …
    QString codeListField; ///< … or the field whose day tells
    std::vector<ObservationMapping> observations;
    std::optional<RecordMapping> records;
    Milliseconds every{60'000};            ///< cadence, where there is no schedule
    std::optional<FeedSchedule> schedule;  ///< the calendar that it is read by
    Milliseconds promise{300'000};         ///< how old its news may be, or how long they may take after each due time
    bool promiseOnWorkdays = false;        ///< that age counts the time of worked days alone
    int hostLimit = 4;                     ///< fetches at once to its host, of all feeds; the least of those holds
    Milliseconds futureTolerance{300'000}; ///< times further ahead than this are refused where the field is an `at`
    QString watermarkField;                ///< field whose greatest value is the next run's {watermark}
    QString watermarkInitial;              ///< ISO 8601; empty: no watermark at the first run
    QByteArray mappingFingerprint;         ///< changes when rows would be read or counted in another way
    int pageRows = 0;         ///< a payload with this many rows is followed at once by the next page; 0 = never
    bool personalData = true; ///< payloads are kept redacted to the fields of the mapping
    int payloadDays = 30;     ///< for which payloads are kept; 0: none is
    std::int64_t payloadBytes = 64 * 1024 * 1024; ///< of a larger payload the head alone is kept
};

/// What the records of a feed hold: every field that its mapping names. Empty for a feed without records.
RecordFields recordFieldsOf(const FeedDefinition &feed);

enum class FeedState { Never, Ok, Late, Down, Paused };
QString toString(FeedState state);

/// The layer that failed last.
enum class FailedLayer { None, Dns, Connect, Tls, Http, Payload, Decode, Mapping, Validation, Storage, Secret };
QString toString(FailedLayer layer);
std::optional<FailedLayer> failedLayerFromString(const QString &text);

/// What is known of a feed's health at a moment.
struct FeedHealth
{
    FeedId feed;
    FeedState state = FeedState::Never;
    FailedLayer layer = FailedLayer::None;
    std::optional<Instant> lastOk; ///< last committed success
    std::optional<Instant> lastTry;
    std::optional<Instant> nextTry;
    std::optional<Instant> failingSince;
    int failures = 0;             ///< in a row
    std::int64_t rows = 0;        ///< of the last success
    std::int64_t quarantined = 0; ///< of the last success
    QString error;
    Milliseconds promise{0};
    std::optional<Instant> lateAfter; ///< of lastOk (freshness.h); without it `promise` after lastOk
    std::vector<KeptRemark> remarks;  ///< what its checks have told within a day of the last try, the newest first

    friend bool operator==(const FeedHealth &, const FeedHealth &) = default;
};

/// The state that a feed's record gives at `now`: Down after three failures in a row or one past the promise, Late when
/// the last success no longer keeps the promise (freshness.h).
FeedState feedStateAt(const FeedHealth &health, Instant now);

} // namespace ioc
