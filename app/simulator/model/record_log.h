// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/model/civil.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace ioc::sim {

/// Things that are opened once and closed once (dossiers, reports), in the order in which their system last
/// changed them. An Item has `Moment opened` and `Moment closed` (kNever while it stays open). Days are added
/// one after the other.
template <typename Item>
class RecordLog
{
public:
    explicit RecordLog(Day first)
        : m_first(first)
        , m_end(first)
    {
    }

    /// The first day that has not been added.
    Day end() const { return m_end; }
    const std::vector<Item> &items() const { return m_items; }

    /// Adds the things opened on day end().
    void addDay(const std::vector<Item> &opened)
    {
        for (const Item &item : opened) {
            const auto index = std::uint32_t(m_items.size());
            m_items.push_back(item);
            bucket(dayOf(item.opened)).push_back({item.opened, index, false});
            if (item.closed < kNever)
                bucket(dayOf(item.closed)).push_back({item.closed, index, true});
        }
        auto &events = bucket(m_end);
        std::sort(events.begin(), events.end(),
                  [](const Event &a, const Event &b) { return a.at != b.at ? a.at < b.at : a.item < b.item; });
        ++m_end;
    }

    /// Calls visit(item, changed, isClosed) for every item whose last change as known at `now` is at or after
    /// `from`, by that change. Stops after `limit` items, but never between items of the same second; those
    /// of the very second `from` are not counted. So whoever asks again from the last change he saw always
    /// gets on.
    template <typename Visit>
    void page(Moment from, Moment now, int limit, Visit visit) const
    {
        int count = 0;
        Moment last = kNever;
        for (Day day = std::max(dayOf(from), m_first); day < m_end && startOf(day) <= now; ++day) {
            const auto &events = m_buckets[size_t(day - m_first)];
            auto event = std::lower_bound(events.begin(), events.end(), from,
                                          [](const Event &a, Moment wanted) { return a.at < wanted; });
            for (; event != events.end() && event->at <= now; ++event) {
                const Item &item = m_items[event->item];
                if (!event->closing && item.closed <= now)
                    continue;
                if (count >= limit && event->at != last)
                    return;
                visit(item, event->at, event->closing);
                last = event->at;
                count += event->at > from ? 1 : 0;
            }
        }
    }

private:
    struct Event
    {
        Moment at;
        std::uint32_t item;
        bool closing;
    };

    std::vector<Event> &bucket(Day day)
    {
        const auto index = size_t(day - m_first);
        if (index >= m_buckets.size())
            m_buckets.resize(index + 1);
        return m_buckets[index];
    }

    Day m_first;
    Day m_end;
    std::vector<Item> m_items;
    std::vector<std::vector<Event>> m_buckets; ///< by day
};

} // namespace ioc::sim
