// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/kept_rows.h"

#include "datasources/decoders/decoder_factory.h"
#include "datasources/decoders/redacted_decoder.h"

#include <QCoreApplication>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(KeptRows)
};

Result<void> readPages(const StoredPayload &payload, const std::vector<QString> &sources, RowSink &sink)
{
    const auto decoder = makeDecoder(payload.head.format);
    if (!decoder)
        return decoder.error();
    const auto pages = pagesOf(payload);
    if (!pages)
        return Error{ErrorCode::StorageCorrupt, Texts::tr("A kept payload is damaged.")};
    for (const QByteArray &page : *pages) {
        if (const auto read = (*decoder)->decode({page.constData(), size_t(page.size())}, sources, sink); !read)
            return read;
    }
    return {};
}

} // namespace

Result<void> readKept(const StoredPayload &payload, const std::vector<QString> &sources, RowSink &sink)
{
    switch (payload.head.body) {
    case PayloadHead::Body::Raw:
        return readPages(payload, sources, sink);
    case PayloadHead::Body::Redacted:
        return RedactedDecoder().decode({payload.body.constData(), size_t(payload.body.size())}, sources, sink);
    case PayloadHead::Body::None:
        break;
    }
    return Error{ErrorCode::NotFound,
                 Texts::tr("The payload was larger than its feed keeps: there is its head alone.")};
}

} // namespace ioc
