// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ioc {

/// Whether a refusal with this SQLSTATE (ISO 9075) may tell what stands in a row: so may all but those of the
/// statement's words, of rights, of the log-in and of the server itself. An unknown one may.
bool maySpeakOfRows(QStringView state);

/// Whether an answer has come to its end or was cut off.
enum class AnswerExtent { Whole, Cut };

/// A server's answer with *** in place of everything from its first quote sign to its last one: a value may hold quote
/// signs of its own. To its end where the last one may be missing. An answer without quotes stays as it is.
QString withoutQuoted(const QString &answer, AnswerExtent extent = AnswerExtent::Whole);

} // namespace ioc
