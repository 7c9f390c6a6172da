// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/ndjson_decoder.h"

#include "datasources/decoders/json_parse.h"
#include "datasources/decoders/json_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(NdjsonDecoder)
};

bool isBlank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

} // namespace

Result<void> NdjsonDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (bytes.empty())
        return Error{ErrorCode::Payload, Texts::tr("The payload is empty.")};
    simdjson::dom::parser parser;
    JsonRows rows(sources, sink, {.repeats = m_lines == Lines::Kept});
    bool more = true;
    std::int64_t number = 0;
    for (size_t from = 0; more && from < bytes.size();) {
        const size_t end = std::min(bytes.find('\n', from), bytes.size());
        const std::string_view line = bytes.substr(from, end - from);
        from = end + 1;
        ++number;
        if (isBlank(line))
            continue;
        // simdjson looks ahead: only lines near the end of the payload must be copied for it.
        const bool copied = bytes.size() - end < simdjson::SIMDJSON_PADDING;
        simdjson::dom::element row;
        if (const auto error = parseJson(parser, line, copied).get(row); error != simdjson::SUCCESS)
            more = rows.refuse(Texts::tr("line %1 is no valid JSON: %2")
                                   .arg(number)
                                   .arg(QString::fromUtf8(simdjson::error_message(error))));
        else if (!row.is_object())
            more = rows.refuse(Texts::tr("line %1 is no object").arg(number));
        else
            more = rows.give(row);
    }
    return {};
}

} // namespace ioc
