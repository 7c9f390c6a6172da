// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/kept_payload.h"

#include "core/base/words.h"

namespace ioc {
namespace {

constexpr Words<PayloadHead::Body, 3> kBodies{
    {{PayloadHead::Body::Raw, "raw"}, {PayloadHead::Body::Redacted, "redacted"}, {PayloadHead::Body::None, "none"}}};

} // namespace

QString toString(PayloadHead::Body body)
{
    return wordOf(kBodies, body);
}

std::optional<PayloadHead::Body> payloadBodyFromString(const QString &text)
{
    return valueOf(kBodies, text);
}

} // namespace ioc
