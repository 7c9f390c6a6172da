// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <vector>

namespace ioc {

/// The limits of the classes of a map as they are written into one field: numbers of the language with semicolons
/// between them. Pure; sentences of the language of the moment.
class ClassLimits
{
    Q_DECLARE_TR_FUNCTIONS(ClassLimits)

public:
    static QString text(const std::vector<double> &limits, Language language);

    /// Usage where a part is no number, or where there are more than a map may have. In whatever order.
    static Result<std::vector<double>> read(const QString &text, Language language);
};

} // namespace ioc
