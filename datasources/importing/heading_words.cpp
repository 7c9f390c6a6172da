// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/unit_of_measure.h"
#include "datasources/importing/column_proposal.h"

#include <QRegularExpression>

#include <algorithm>

namespace ioc {

QString fieldNameFor(const QString &heading)
{
    constexpr qsizetype kLongest = 54; // of a field's name in a pack
    QString plain = heading.toLower();
    plain.replace(QStringLiteral("đ"), QStringLiteral("d"));
    QString name;
    for (const QChar sign : plain.normalized(QString::NormalizationForm_D)) {
        if (sign.category() == QChar::Mark_NonSpacing)
            continue;
        const bool isPlain = (sign >= u'a' && sign <= u'z') || (sign >= u'0' && sign <= u'9');
        if (isPlain)
            name += sign;
        else if (!name.isEmpty() && !name.endsWith(u'_'))
            name += u'_';
    }
    name.truncate(kLongest);
    while (name.endsWith(u'_'))
        name.chop(1);
    return name;
}

bool namesPersonalData(const QString &heading)
{
    static const QRegularExpression words(
        QStringLiteral("họ (và )?tên|họ tên|người nộp|công dân|cccd|cmnd|căn cước|số định danh|điện thoại|\\bsđt\\b|"
                       "địa chỉ|e-?mail|ngày sinh|năm sinh|hộ chiếu|số tài khoản"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return words.match(heading).hasMatch();
}

QString unitInHeading(const QString &heading)
{
    // One of each family: a unit is known when it turns into one of them.
    static const QStringList known{QStringLiteral("đồng"),  QStringLiteral("m"),   QStringLiteral("ha"),
                                   QStringLiteral("m³"),    QStringLiteral("kg"),  QStringLiteral("µg/m³"),
                                   QStringLiteral("kWh"),   QStringLiteral("giờ"), QStringLiteral("km/h"),
                                   QStringLiteral("người"), QStringLiteral("%")};
    static const QRegularExpression bracket(QStringLiteral("\\(\\s*(?:đvt\\s*:|đơn vị tính\\s*:)?\\s*([^()]+?)\\s*\\)"),
                                            QRegularExpression::CaseInsensitiveOption);
    for (auto matches = bracket.globalMatch(heading); matches.hasNext();) {
        const QString written = matches.next().captured(1);
        for (const QString &unit : {written, written.toLower()}) { // kWh is written with large letters, Đồng need not
            if (std::any_of(known.begin(), known.end(),
                            [&unit](const QString &other) { return unitFactor(unit, other).has_value(); }))
                return unit;
        }
    }
    return {};
}

} // namespace ioc
