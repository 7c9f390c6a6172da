// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/pack.h"
#include "core/ingest/condition.h"
#include "core/ingest/field_reader.h"

#include <memory>
#include <span>

namespace ioc {

/// A feed's mapping with every name looked up, ready to read rows. One thread at a time; cheap to make per payload.
struct CompiledFeed
{
    /// How a row becomes a value of one series. Field positions are -1 where the mapping names none.
    struct Target
    {
        const Measure *measure = nullptr;
        int value = -1;
        int at = -1;
        int unit = -1;
        int vintage = -1; ///< field that tells how settled a value is; -1: the feed does not say
        int shiftDays = 0;
        std::vector<int> members; ///< in the order of the measure's dimensions
        std::vector<CompiledCondition> when;
    };

    /// How the values of a measure are checked against each other.
    struct SeriesRule
    {
        int field = -1; ///< that brings the values
        StepRule steps;
        bool toldOnce = true; ///< two rows of one payload for one series and time contradict each other
    };

    /// A field that is a unit, and where its place stands; -1 when it is told by a code or name.
    struct UnitField
    {
        int field = -1;
        int longitude = -1;
        int latitude = -1;
    };

    /// `pack` must hold `feed`, and outlive the result. Names are taken to resolve: the pack has been checked.
    CompiledFeed(PackPtr pack, const FeedDefinition &feed, std::shared_ptr<const UnitIndex> units);

    /// The day on whose code list the unit codes of a row mean something; nothing when the row does not tell it.
    std::optional<QDate> codeListDay(std::span<const TypedValue> row) const;

    /// The unit that the field means on a day: absent when the row tells none, or the reason why there is none.
    std::variant<TypedValue, QString> unitOf(const UnitField &field, std::span<const TypedValue> row, QDate on) const;

    PackPtr pack;
    const FeedDefinition *definition;
    std::shared_ptr<const UnitIndex> units;
    UnitId province;

    std::vector<FieldReader> fields;
    std::vector<QString> sources;         ///< what to ask the decoder for, one a field but those of `made`
    std::vector<int> made;                ///< fields that no row has, see isOfNoRow()
    std::vector<std::string> sourceNames; ///< the name of every field, as in redacted records
    QByteArray sourcesOfFields;           ///< JSON object, for Batch::sources
    std::vector<UnitField> unitFields;
    std::vector<Target> observations;
    std::vector<Target> counts;
    QHash<MeasureId, SeriesRule> rules;               ///< of the measures that are told as observations
    std::shared_ptr<const RecordFields> recordFields; ///< nullptr when the feed has no records
    int key = -1;
    int version = -1;
    int watermark = -1;
    int codeListDate = -1;
};

} // namespace ioc
