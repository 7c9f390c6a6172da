// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codec/arrival_codec.h"

#include "core/store/codec/columns.h"
#include "core/store/codec/compression.h"
#include "core/store/codec/frame.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr std::uint8_t kFormat = 2;
constexpr std::uint8_t kOneReceipt = 1; // the format in which all were received at once
constexpr int kLevel = 1;               // an entry lives for minutes
constexpr size_t kMostObservations = 1 << 20;
constexpr size_t kMostBytes = kMostObservations * 64;

/// The observations of all parts as columns.
struct Columns
{
    explicit Columns(size_t parts, size_t observations)
        : series(parts)
        , lengths(parts)
        , at(observations)
        , quality(observations)
        , vintage(observations)
        , value(observations)
        , received(observations)
        , run(observations)
    {
    }

    std::vector<std::int64_t> series;
    std::vector<std::int64_t> lengths;
    std::vector<std::int64_t> at;
    std::vector<std::int64_t> quality;
    std::vector<std::int64_t> vintage;
    std::vector<double> value;
    std::vector<std::int64_t> received;
    std::vector<std::int64_t> run;
};

size_t observationsOf(const Arrival &arrival)
{
    size_t count = 0;
    for (const auto &part : arrival.parts)
        count += part.observations.size();
    return count;
}

Columns columnsOf(const Arrival &arrival, size_t count)
{
    Columns columns(arrival.parts.size(), count);
    size_t i = 0;
    for (size_t p = 0; p < arrival.parts.size(); ++p) {
        columns.series[p] = arrival.parts[p].series;
        columns.lengths[p] = std::int64_t(arrival.parts[p].observations.size());
        for (const auto &observation : arrival.parts[p].observations) {
            columns.at[i] = observation.at;
            columns.value[i] = observation.value;
            columns.quality[i] = int(observation.quality);
            columns.vintage[i] = int(observation.vintage);
            columns.received[i] = observation.received;
            columns.run[i] = observation.run;
            ++i;
        }
    }
    return columns;
}

bool takeIntegers(ByteReader &bytes, std::vector<std::int64_t> &values)
{
    const auto column = IntegerColumn::take(bytes, values.size());
    if (column)
        column->copyTo(values);
    return column.has_value();
}

bool takeReals(ByteReader &bytes, std::vector<double> &values)
{
    const auto column = RealColumn::take(bytes, values.size());
    if (column)
        column->copyTo(values);
    return column && std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

bool within(const std::vector<std::int64_t> &values, std::int64_t least, std::int64_t greatest)
{
    return std::all_of(values.begin(), values.end(), [&](auto value) { return value >= least && value <= greatest; });
}

/// The parts again; nothing when lengths or times make no runs.
std::optional<Arrival> arrivalOf(const Columns &columns, std::int64_t received, std::int64_t run)
{
    Arrival arrival{received, run, {}};
    arrival.parts.resize(columns.series.size());
    size_t i = 0;
    for (size_t p = 0; p < columns.series.size(); ++p) {
        auto &part = arrival.parts[p];
        const auto length = size_t(columns.lengths[p]);
        if (length > columns.at.size() - i)
            return std::nullopt;
        part.series = columns.series[p];
        part.observations.reserve(length);
        for (const size_t end = i + length; i < end; ++i) {
            if (!part.observations.empty() && part.observations.back().at >= columns.at[i])
                return std::nullopt;
            part.observations.push_back({columns.at[i], columns.value[i], columns.received[i], columns.run[i],
                                         Quality(columns.quality[i]), Vintage(columns.vintage[i])});
        }
    }
    return i == columns.at.size() ? std::optional(std::move(arrival)) : std::nullopt;
}

} // namespace

QByteArray encodeArrival(const Arrival &arrival)
{
    const size_t count = observationsOf(arrival);
    Q_ASSERT(count <= kMostObservations);
    const Columns columns = columnsOf(arrival, count);
    QByteArray body;
    body.reserve(qsizetype(count * 8 + 64));
    appendVarint(body, arrival.parts.size());
    appendVarint(body, count);
    appendSigned(body, arrival.received);
    appendSigned(body, arrival.run);
    IntegerColumn::append(body, columns.series);
    IntegerColumn::append(body, columns.lengths);
    IntegerColumn::append(body, columns.at);
    RealColumn::append(body, columns.value);
    IntegerColumn::append(body, columns.quality);
    IntegerColumn::append(body, columns.vintage);
    IntegerColumn::append(body, columns.received);
    IntegerColumn::append(body, columns.run);
    return framed(kFormat, compressed(body, kLevel));
}

std::optional<Arrival> decodeArrival(std::string_view frame)
{
    const bool oneReceipt = !frame.empty() && std::uint8_t(frame.front()) == kOneReceipt;
    const auto framedBody = unframed(oneReceipt ? kOneReceipt : kFormat, frame);
    const auto body = framedBody ? Uncompressed::from(*framedBody, kMostBytes) : std::nullopt;
    if (!body)
        return std::nullopt;
    ByteReader bytes(body->view());
    const auto parts = bytes.varint();
    const auto count = bytes.varint();
    const auto received = bytes.signedVarint();
    const auto run = bytes.signedVarint();
    if (!parts || !count || !received || !run || *count > kMostObservations || *parts > *count)
        return std::nullopt;
    Columns columns{size_t(*parts), size_t(*count)};
    const auto takeReceipts = [&] {
        if (!oneReceipt)
            return takeIntegers(bytes, columns.received) && takeIntegers(bytes, columns.run);
        std::fill(columns.received.begin(), columns.received.end(), *received);
        std::fill(columns.run.begin(), columns.run.end(), *run);
        return true;
    };
    const bool whole = takeIntegers(bytes, columns.series) && takeIntegers(bytes, columns.lengths) &&
                       takeIntegers(bytes, columns.at) && takeReals(bytes, columns.value) &&
                       takeIntegers(bytes, columns.quality) && takeIntegers(bytes, columns.vintage) && takeReceipts() &&
                       bytes.atEnd();
    if (!whole || !within(columns.lengths, 0, std::int64_t(*count)) ||
        !within(columns.quality, 0, int(Quality::Missing)) || !within(columns.vintage, 0, int(Vintage::Final)))
        return std::nullopt;
    return arrivalOf(columns, *received, *run);
}

} // namespace ioc
