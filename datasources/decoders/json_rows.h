// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/decoder.h"

#include <simdjson.h>

#include <string>
#include <vector>

namespace ioc {

/// Gives JSON values to a sink as rows: the fields are JSON Pointers (RFC 6901) within the value. Numbers keep their 64
/// bits; null is absent. The sink is borrowed.
class JsonRows
{
public:
    JsonRows(const std::vector<QString> &pointers, RowSink &sink);

    /// An object or a list. False when the sink wants no more.
    bool give(simdjson::dom::element row);

    /// A row without any field, and why. False when the sink wants no more.
    bool refuse(const QString &reason);

private:
    struct Source
    {
        std::string pointer;
        std::string member; ///< set when the pointer is one plain step: a look-up without parsing it for every row
    };

    static std::vector<Source> sourcesOf(const std::vector<QString> &pointers);

    std::vector<Source> m_sources;
    std::vector<Cell> m_cells;
    bool m_named = false; ///< the sink knows the members of the first row
    RowSink &m_sink;
};

} // namespace ioc
