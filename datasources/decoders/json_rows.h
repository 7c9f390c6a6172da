// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"
#include "core/ingest/text_map.h"

#include <simdjson.h>

#include <cstdint>
#include <string>
#include <vector>

namespace ioc {

/// Gives JSON values to a sink as rows: the fields are JSON Pointers (RFC 6901) within the value. Numbers keep their 64
/// bits; null is absent. A row in which none of the pointers finds anything, not even null, is unreadable: an error
/// that comes in place of a row has no field of it. So is one in which a member on the way of a pointer stands twice:
/// either could be meant. Letters and their marks may be composed or taken apart (NFC, NFD), in rows and in pointers.
/// The sink is borrowed.
class JsonRows
{
public:
    /// What is let pass.
    struct Leave
    {
        bool empty = false;   ///< a row without any field, where something else tells that it is one
        bool repeats = false; ///< members that stand twice: the first is meant
    };

    JsonRows(const std::vector<QString> &pointers, RowSink &sink, Leave leave);
    JsonRows(const std::vector<QString> &pointers, RowSink &sink)
        : JsonRows(pointers, sink, Leave())
    {
    }

    /// An object or a list. False when the sink wants no more.
    bool give(simdjson::dom::element row);

    /// A row without any field, and why. False when the sink wants no more.
    bool refuse(const QString &reason);

private:
    /// A step of pointers, and what stands behind it.
    struct Step
    {
        std::string name;          ///< of a member, in NFC
        std::string pointer;       ///< of an element of a list
        std::vector<size_t> cells; ///< of the fields whose pointers end here
        std::vector<int> further;
        TextMap<int> byName;   ///< of `further`
        std::uint64_t row = 0; ///< the last one in which it stood
        struct Place
        {
            std::string name;
            int step = -1;
        };
        std::vector<Place> places; ///< which members the row before had, as it wrote them, in their order
    };

    int stepTo(int from, const std::string &token);
    int memberAt(Step &step, size_t place, std::string_view name);
    void take(int step, simdjson::dom::element value);
    void takeMembers(int step, const simdjson::dom::object &object);
    void doubt(int step);

    std::vector<Step> m_steps; ///< the row is the first
    std::vector<Cell> m_cells;
    Leave m_leave;
    std::uint64_t m_row = 0;     ///< from 1 on
    bool m_found = false;        ///< whether any pointer found something in this row
    std::string_view m_repeated; ///< the first member of this row that stands twice, by its name; none when null
    bool m_named = false;        ///< the sink knows the members of the first row
    RowSink &m_sink;
};

} // namespace ioc
