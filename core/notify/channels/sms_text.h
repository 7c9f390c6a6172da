// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/notify/notice.h"

namespace ioc {

/// What one text message says of a notice: subject and text in a line, cut with an ellipsis to what one message holds:
/// 160 letters of the GSM alphabet (3GPP TS 23.038; some of them count twice), or 70 UTF-16 units when a letter is not
/// in it. A possible duplicate says so at the beginning. Pure.
QString smsText(const NoticeMessage &message, bool withoutMarks);

/// Vietnamese without its marks: "Mực nước" becomes "Muc nuoc", and "–" a "-".
QString withoutMarks(const QString &text);

} // namespace ioc
