// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/recent_rows.h"

#include <QtEndian>

namespace ioc {
namespace {

// A field takes two bytes: its kind in the low three bits, above them its magnitude counted from the least of a double,
// or 0 for none.
constexpr int kKindBits = 3;
constexpr int kLeastMagnitude = -1074;
constexpr int kGreatestMagnitude = 1023;

quint16 packed(const FieldShape &shape)
{
    const int magnitude = shape.magnitude ? *shape.magnitude - kLeastMagnitude + 1 : 0;
    return quint16(magnitude << kKindBits | shape.kind);
}

std::optional<FieldShape> unpacked(quint16 bits)
{
    const int kind = bits & ((1 << kKindBits) - 1);
    const int magnitude = (bits >> kKindBits) + kLeastMagnitude - 1;
    if (kind > FieldShape::Other || magnitude > kGreatestMagnitude)
        return std::nullopt;
    FieldShape shape{FieldShape::Kind(kind), {}};
    if (magnitude >= kLeastMagnitude)
        shape.magnitude = magnitude;
    return shape;
}

} // namespace

std::vector<RowShape> RecentRows::add(const std::vector<RowShape> &rows)
{
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    std::vector<RowShape> gone;
    for (; m_rows.size() > kMost; m_rows.pop_front())
        gone.push_back(std::move(m_rows.front()));
    return gone;
}

void RecentRows::clear()
{
    m_rows.clear();
    hasDrifted = false;
}

QCborMap RecentRows::toCbor() const
{
    QByteArray bytes;
    for (const RowShape &row : m_rows) {
        for (const FieldShape &field : row) {
            const quint16 bits = qToLittleEndian(packed(field));
            bytes.append(reinterpret_cast<const char *>(&bits), sizeof bits);
        }
    }
    return {{QStringLiteral("rows"), bytes}, {QStringLiteral("drifted"), hasDrifted}};
}

RecentRows RecentRows::fromCbor(const QCborMap &map, std::size_t fields)
{
    RecentRows read;
    const QByteArray bytes = map[QStringLiteral("rows")].toByteArray();
    const std::size_t row = fields * sizeof(quint16);
    if (row == 0 || std::size_t(bytes.size()) % row != 0 || std::size_t(bytes.size()) / row > kMost)
        return read;
    for (qsizetype at = 0; at < bytes.size(); at += qsizetype(sizeof(quint16))) {
        const auto shape = unpacked(qFromLittleEndian<quint16>(bytes.constData() + at));
        if (!shape)
            return {};
        if (std::size_t(at) % row == 0)
            read.m_rows.emplace_back();
        read.m_rows.back().push_back(*shape);
    }
    read.hasDrifted = map[QStringLiteral("drifted")].toBool();
    return read;
}

} // namespace ioc
