// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/codec/varint.h"

#include <span>

namespace ioc {

/// A column of integers: an arithmetic sequence plus what each value lies above it, in as few whole bytes as the
/// greatest needs (frame of reference). Any value can be read without the others. A sequence costs no bytes a value.
class IntegerColumn
{
public:
    static void append(QByteArray &out, std::span<const std::int64_t> values);

    /// The next column of `count` values; nothing when the bytes hold none. Borrows the bytes, after whose end eight
    /// more must be readable (a frame's checksum is).
    static std::optional<IntegerColumn> take(ByteReader &bytes, size_t count);

    std::int64_t value(size_t index) const;
    void copyTo(std::span<std::int64_t> values) const;

    /// The sum of the first `count` values as a real number, for totals over a whole column.
    double sum(size_t count) const;

private:
    std::uint64_t m_base = 0; // modulo 2⁶⁴, so that any bytes give some number and none overflows
    std::uint64_t m_step = 0;
    const char *m_packed = nullptr;
    int m_width = 0;
};

/// A column of finite real numbers: as integers over a power of ten where every value is exactly such a decimal (at
/// most six places), as they are otherwise. What is read equals what was written to the last bit.
class RealColumn
{
public:
    static void append(QByteArray &out, std::span<const double> values);
    static std::optional<RealColumn> take(ByteReader &bytes, size_t count);

    double value(size_t index) const;
    void copyTo(std::span<double> values) const;
    double sum(size_t count) const;

private:
    std::optional<IntegerColumn> m_scaled;
    double m_divisor = 1;
    const char *m_raw = nullptr;
};

} // namespace ioc
