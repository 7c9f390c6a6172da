// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ioc {

/// Appends a text as JSON writes it, in its quotes. False, and nothing appended, when it is no UTF-8: unlike
/// appendJsonText(), which puts replacement characters into what is only to be read.
bool appendWellFormed(QByteArray &out, QByteArrayView text);

} // namespace ioc
