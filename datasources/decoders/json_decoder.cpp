// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/json_decoder.h"

#include "datasources/decoders/json_document.h"
#include "datasources/decoders/json_pointer.h"
#include "datasources/decoders/json_rows.h"

#include <QCoreApplication>

namespace ioc {
namespace {

namespace dom = simdjson::dom;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(JsonDecoder)
};

} // namespace

JsonDecoder::JsonDecoder(QString rowsPointer)
    : m_rowsPointer(std::move(rowsPointer))
{
}

Result<void> JsonDecoder::decode(std::string_view bytes, const std::vector<QString> &sources, RowSink &sink)
{
    JsonDocument text;
    const auto document = text.read(bytes);
    if (!document)
        return document.error();
    dom::element rows = *document;
    if (!m_rowsPointer.isEmpty()) {
        if (const auto error = elementAt(*document, m_rowsPointer).get(rows); error != simdjson::SUCCESS)
            return Error{
                ErrorCode::Decode, Texts::tr("The payload has nothing at “%1”.").arg(m_rowsPointer), {}, int(error)};
    }
    JsonRows given(sources, sink);
    dom::array list;
    if (rows.get(list) != simdjson::SUCCESS) {
        if (!rows.is_object())
            return Error{ErrorCode::Decode, Texts::tr("At “%1” stands no list of rows.").arg(m_rowsPointer)};
        given.give(rows);
        return {};
    }
    for (const dom::element row : list) {
        const bool more = row.is_object() || row.is_array()
                              ? given.give(row)
                              : given.refuse(Texts::tr("the row is neither an object nor a list"));
        if (!more)
            break;
    }
    return {};
}

} // namespace ioc
