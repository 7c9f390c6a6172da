// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/zone.h"
#include "core/domain/notify/notice.h"

namespace ioc {

/// A message as it is sent: RFC 5322, headers in RFC 2047, a body of plain text in UTF-8 and base64, lines ended by
/// CRLF. Whatever stands in a message, no line of it can become a header: what is not plain is encoded.
///
/// A message that may be a duplicate says so in X-Toancanh-Possible-Duplicate; its Message-ID is made of its id, so
/// that mailboxes that know it drop it. Usage when an address is none. Pure.
Result<QByteArray> mailText(const NoticeMessage &message, const EmailChannel &channel, Instant now);

/// A text for a header: as it stands when it is plain ASCII and short, otherwise as encoded words of 75 letters at
/// most, none of which parts a character.
QByteArray encodedHeader(const QString &text);

} // namespace ioc
