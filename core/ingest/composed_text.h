// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <string_view>

namespace ioc {

/// The text in Unicode normalisation form C (UAX #15): "ế" is one character, however it came. UTF-8; what is in that
/// form already is given back as it is, other texts are made in `room`, which the view then looks into.
std::string_view composed(std::string_view utf8, std::string &room);

/// The same of UTF-16.
QStringView composed(QStringView text, QString &room);

/// The same of a literal of the pack.
std::string composed(const QString &text);

} // namespace ioc
