// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content_hash.h"
#include "core/base/zstd_frame.h"
#include "core/store/payload_store.h"
#include "tests/support.h"

namespace ioc::test {

/// What a feed without personal data has brought, ready to be kept.
inline KeptPayload rawPayload(const QByteArrayList &pages, const char *feed = "air")
{
    KeptPayload payload;
    payload.head.feed = FeedId(QString::fromLatin1(feed));
    payload.head.hash = contentHashOf(pages);
    payload.head.origin = QStringLiteral("https://air.example/now");
    payload.head.received = at("2026-11-21T11:44:00Z");
    payload.head.status = 200;
    payload.head.headers = {{"Content-Type", "application/json"}, {"ETag", "\"7\""}};
    payload.head.format = {{QStringLiteral("type"), QStringLiteral("json")}};
    payload.head.mapping = "m1";
    payload.head.body = PayloadHead::Body::Raw;
    for (const QByteArray &page : pages)
        payload.head.pages.push_back(page.size());
    const QByteArray body = pages.join();
    payload.packed = zstdFrame({body.constData(), size_t(body.size())});
    return payload;
}

} // namespace ioc::test
