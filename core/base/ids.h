// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <functional>

namespace ioc {

/// A stable textual identifier of one kind of thing. Ids of different kinds do not convert into each other.
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QString text)
        : m_text(std::move(text))
    {
    }

    const QString &toString() const { return m_text; }
    bool isEmpty() const { return m_text.isEmpty(); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_text == b.m_text; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_text != b.m_text; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_text < b.m_text; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_text, seed); }

private:
    QString m_text;
};

using UnitId = Id<struct UnitTag>; ///< `code@valid_from`
using MeasureId = Id<struct MeasureTag>;
using IndicatorId = Id<struct IndicatorTag>;
using FeedId = Id<struct FeedTag>;
using RuleId = Id<struct RuleTag>;
using PageId = Id<struct PageTag>;
using PlaylistId = Id<struct PlaylistTag>;
using SectorId = Id<struct SectorTag>;
using AgencyId = Id<struct AgencyTag>;

} // namespace ioc

template <typename Tag>
struct std::hash<ioc::Id<Tag>>
{
    size_t operator()(const ioc::Id<Tag> &id) const { return qHash(id); }
};
