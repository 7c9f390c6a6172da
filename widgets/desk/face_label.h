// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace ioc {

/// A label of plain text that wraps and can be copied from; `face` is its look in the desk's style. Owned by the
/// parent.
QLabel *faceLabel(QWidget *parent, const char *name, const char *face);

/// Hides a label that has nothing to say.
void showText(QLabel *label, const QString &text);

} // namespace ioc
