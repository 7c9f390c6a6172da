// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace ioc {

/// What an OGC service says instead of data: the texts and codes of an ExceptionReport (OWS Common, 06-121r9) or a
/// ServiceExceptionReport (WFS 1.0, WMS), which many services send with the status 200. Nothing for every other body.
/// Pure.
std::optional<QString> owsReport(const QByteArray &body);

} // namespace ioc
