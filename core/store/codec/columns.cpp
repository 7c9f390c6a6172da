// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/codec/columns.h"

#include "core/base/decimal.h"

#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <vector>

namespace ioc {
namespace {

constexpr std::uint8_t kRaw = 0x80;

int bytesFor(std::uint64_t greatest)
{
    return (std::bit_width(greatest) + 7) / 8;
}

template <int Width>
std::uint64_t packedAt(const char *packed, size_t index)
{
    if constexpr (Width == 0) {
        return 0;
    } else {
        const auto word = qFromLittleEndian<std::uint64_t>(packed + index * Width);
        if constexpr (Width == 8)
            return word;
        else
            return word & ((std::uint64_t(1) << (8 * Width)) - 1);
    }
}

/// Calls `use` with the reader for a width, so that loops are compiled once for each.
template <typename Use>
auto withWidth(int width, Use &&use)
{
    switch (width) {
    case 0:
        return use(packedAt<0>);
    case 1:
        return use(packedAt<1>);
    case 2:
        return use(packedAt<2>);
    case 3:
        return use(packedAt<3>);
    case 4:
        return use(packedAt<4>);
    case 5:
        return use(packedAt<5>);
    case 6:
        return use(packedAt<6>);
    case 7:
        return use(packedAt<7>);
    default:
        return use(packedAt<8>);
    }
}

} // namespace

void IntegerColumn::append(QByteArray &out, std::span<const std::int64_t> values)
{
    // Differences are taken modulo 2⁶⁴: a range wider than 2⁶³ still packs, into eight bytes.
    const auto at = [&](size_t i) { return std::uint64_t(values[i]); };
    const std::uint64_t step = values.size() > 1 ? at(1) - at(0) : 0;
    bool sequence = true;
    for (size_t i = 2; i < values.size() && sequence; ++i)
        sequence = at(i) - at(i - 1) == step;
    if (sequence) {
        out += char(0);
        appendSigned(out, values.empty() ? 0 : values.front());
        appendSigned(out, std::int64_t(step));
        return;
    }
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    const auto base = std::uint64_t(*least);
    const int width = bytesFor(std::uint64_t(*greatest) - base);
    out += char(width);
    appendSigned(out, *least);
    appendSigned(out, 0);
    const qsizetype start = out.size();
    out.resize(start + qsizetype(values.size()) * width);
    char *to = out.data() + start;
    for (const std::int64_t value : values) {
        const std::uint64_t packed = qToLittleEndian(std::uint64_t(value) - base);
        std::memcpy(to, &packed, size_t(width));
        to += width;
    }
}

std::optional<IntegerColumn> IntegerColumn::take(ByteReader &bytes, size_t count)
{
    const auto width = bytes.byte();
    const auto base = bytes.signedVarint();
    const auto step = bytes.signedVarint();
    if (!width || *width > 8 || !base || !step)
        return std::nullopt;
    if (*width > 0 && count > std::numeric_limits<size_t>::max() / 8)
        return std::nullopt;
    const auto packed = bytes.bytes(count * *width);
    if (!packed)
        return std::nullopt;
    IntegerColumn column;
    column.m_base = std::uint64_t(*base);
    column.m_step = std::uint64_t(*step);
    column.m_packed = packed->data();
    column.m_width = *width;
    return column;
}

std::int64_t IntegerColumn::value(size_t index) const
{
    return withWidth(m_width,
                     [&](auto packed) { return std::int64_t(m_base + m_step * index + packed(m_packed, index)); });
}

void IntegerColumn::copyTo(std::span<std::int64_t> values) const
{
    withWidth(m_width, [&](auto packed) {
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = std::int64_t(m_base + m_step * i + packed(m_packed, i));
    });
}

double IntegerColumn::sum(size_t count) const
{
    return withWidth(m_width, [&](auto packed) {
        double sum = 0;
        for (size_t i = 0; i < count; ++i)
            sum += double(std::int64_t(m_base + m_step * i + packed(m_packed, i)));
        return sum;
    });
}

void RealColumn::append(QByteArray &out, std::span<const double> values)
{
    if (const auto decimals = commonDecimals(values)) {
        std::vector<std::int64_t> scaled(values.size());
        const double power = powerOfTen(*decimals);
        for (size_t i = 0; i < values.size(); ++i)
            scaled[i] = std::int64_t(nearestInteger(values[i] * power));
        out += char(*decimals);
        IntegerColumn::append(out, scaled);
        return;
    }
    out += char(kRaw);
    for (const double value : values) {
        const std::uint64_t bits = qToLittleEndian(std::bit_cast<std::uint64_t>(value));
        out.append(reinterpret_cast<const char *>(&bits), sizeof bits);
    }
}

std::optional<RealColumn> RealColumn::take(ByteReader &bytes, size_t count)
{
    const auto tag = bytes.byte();
    if (!tag)
        return std::nullopt;
    RealColumn column;
    if (*tag == kRaw) {
        if (count > std::numeric_limits<size_t>::max() / sizeof(double))
            return std::nullopt;
        const auto raw = bytes.bytes(count * sizeof(double));
        if (!raw)
            return std::nullopt;
        column.m_raw = raw->data();
        return column;
    }
    if (*tag > kMostDecimals)
        return std::nullopt;
    column.m_divisor = powerOfTen(*tag);
    column.m_scaled = IntegerColumn::take(bytes, count);
    if (!column.m_scaled)
        return std::nullopt;
    return column;
}

double RealColumn::value(size_t index) const
{
    if (m_scaled)
        return double(m_scaled->value(index)) / m_divisor;
    return std::bit_cast<double>(qFromLittleEndian<std::uint64_t>(m_raw + index * sizeof(double)));
}

void RealColumn::copyTo(std::span<double> values) const
{
    if (!m_scaled) {
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = value(i);
        return;
    }
    std::vector<std::int64_t> scaled(values.size());
    m_scaled->copyTo(scaled);
    for (size_t i = 0; i < values.size(); ++i)
        values[i] = double(scaled[i]) / m_divisor;
}

double RealColumn::sum(size_t count) const
{
    if (m_scaled)
        return m_scaled->sum(count) / m_divisor;
    double sum = 0;
    for (size_t i = 0; i < count; ++i)
        sum += value(i);
    return sum;
}

} // namespace ioc
