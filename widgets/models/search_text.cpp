// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/search_text.h"

namespace ioc {

QString searchText(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() == QChar::Mark_NonSpacing)
            continue;
        const QChar small = letter.toLower();
        plain.append(small == QChar(0x0111) ? QLatin1Char('d') : small);
    }
    return plain.simplified();
}

} // namespace ioc
