// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QTime>

namespace ioc {

/// Hours of work at the desk by local time; one that does not end later than it begins goes over midnight. A part of
/// the pack; immutable.
struct Shift
{
    QString id;
    QTime from;
    QTime to;
    LocalizedText name = {};
};

} // namespace ioc
