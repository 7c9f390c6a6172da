// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codec/block_codec.h"

#include "core/base/decimal.h"
#include "core/store/codec/columns.h"
#include "core/store/codec/compression.h"
#include "core/store/codec/frame.h"

#include <algorithm>
#include <cmath>

namespace ioc {
namespace {

constexpr std::uint8_t kFormat = 1;
constexpr int kLevel = 3;
constexpr size_t kMostBytes = kMostInBlock * 64;
constexpr char kNoDecimals = char(0x7F);

/// The first value and the differences between neighbours, modulo 2⁶⁴.
void appendDifferences(QByteArray &out, std::vector<std::int64_t> values)
{
    for (size_t i = values.size(); i-- > 1;)
        values[i] = std::int64_t(std::uint64_t(values[i]) - std::uint64_t(values[i - 1]));
    appendSigned(out, values.front());
    IntegerColumn::append(out, std::span(values).subspan(1));
}

std::optional<std::vector<std::int64_t>> takeDifferences(ByteReader &bytes, size_t count)
{
    const auto first = bytes.signedVarint();
    const auto column = IntegerColumn::take(bytes, count - 1);
    if (!first || !column)
        return std::nullopt;
    std::vector<std::int64_t> values(count);
    values.front() = *first;
    column->copyTo(std::span(values).subspan(1));
    for (size_t i = 1; i < count; ++i)
        values[i] = std::int64_t(std::uint64_t(values[i]) + std::uint64_t(values[i - 1]));
    return values;
}

void appendValues(QByteArray &out, const std::vector<double> &values)
{
    const auto decimals = commonDecimals(values);
    if (!decimals) {
        out += kNoDecimals;
        RealColumn::append(out, values);
        return;
    }
    out += char(*decimals);
    std::vector<std::int64_t> scaled(values.size());
    for (size_t i = 0; i < values.size(); ++i)
        scaled[i] = std::int64_t(nearestInteger(values[i] * powerOfTen(*decimals)));
    appendDifferences(out, std::move(scaled));
}

bool takeValues(ByteReader &bytes, std::vector<double> &values)
{
    const auto decimals = bytes.byte();
    if (!decimals)
        return false;
    if (*decimals == std::uint8_t(kNoDecimals)) {
        const auto column = RealColumn::take(bytes, values.size());
        if (!column)
            return false;
        column->copyTo(values);
        return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
    }
    if (*decimals > kMostDecimals)
        return false;
    const auto scaled = takeDifferences(bytes, values.size());
    if (!scaled)
        return false;
    const double power = powerOfTen(*decimals);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = double((*scaled)[i]) / power;
    return true;
}

template <typename Field>
std::vector<std::int64_t> columnOf(std::span<const StoredObservation> observations, Field field)
{
    std::vector<std::int64_t> values(observations.size());
    std::transform(observations.begin(), observations.end(), values.begin(),
                   [field](const auto &observation) { return std::int64_t(observation.*field); });
    return values;
}

} // namespace

QByteArray encodeBlock(std::span<const StoredObservation> observations)
{
    Q_ASSERT(!observations.empty() && observations.size() <= kMostInBlock);
    std::vector<double> values(observations.size());
    std::transform(observations.begin(), observations.end(), values.begin(),
                   [](const auto &observation) { return observation.value; });
    QByteArray body;
    appendVarint(body, observations.size());
    appendDifferences(body, columnOf(observations, &StoredObservation::at));
    appendValues(body, values);
    appendDifferences(body, columnOf(observations, &StoredObservation::received));
    appendDifferences(body, columnOf(observations, &StoredObservation::run));
    IntegerColumn::append(body, columnOf(observations, &StoredObservation::quality));
    IntegerColumn::append(body, columnOf(observations, &StoredObservation::vintage));
    return framed(kFormat, compressed(body, kLevel));
}

std::optional<ObservationRun> decodeBlock(std::string_view frame)
{
    const auto framedBody = unframed(kFormat, frame);
    const auto body = framedBody ? Uncompressed::from(*framedBody, kMostBytes) : std::nullopt;
    if (!body)
        return std::nullopt;
    ByteReader bytes(body->view());
    const auto count = bytes.varint();
    if (!count || *count == 0 || *count > kMostInBlock)
        return std::nullopt;
    const auto at = takeDifferences(bytes, size_t(*count));
    std::vector<double> values(at ? size_t(*count) : 0);
    if (!at || !takeValues(bytes, values))
        return std::nullopt;
    const auto received = takeDifferences(bytes, size_t(*count));
    const auto run = received ? takeDifferences(bytes, size_t(*count)) : std::nullopt;
    const auto quality = run ? IntegerColumn::take(bytes, size_t(*count)) : std::nullopt;
    const auto vintage = quality ? IntegerColumn::take(bytes, size_t(*count)) : std::nullopt;
    if (!vintage || !bytes.atEnd())
        return std::nullopt;
    ObservationRun observations(at->size());
    for (size_t i = 0; i < observations.size(); ++i) {
        const std::int64_t how = quality->value(i);
        const std::int64_t settled = vintage->value(i);
        const bool ascending = i == 0 || (*at)[i] > (*at)[i - 1];
        if (!ascending || how < 0 || how > int(Quality::Missing) || settled < 0 || settled > int(Vintage::Final))
            return std::nullopt;
        observations[i] = {(*at)[i], values[i], (*received)[i], (*run)[i], Quality(how), Vintage(settled)};
    }
    return observations;
}

} // namespace ioc
