// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/file_pattern.h"

namespace ioc {

FilePattern::FilePattern(const QString &wildcards)
    : m_form(QRegularExpression::fromWildcard(wildcards.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive))
{
}

bool FilePattern::matches(const QString &name) const
{
    return m_form.match(name.normalized(QString::NormalizationForm_C)).hasMatch();
}

} // namespace ioc
