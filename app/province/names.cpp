// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/province/names.h"

#include <QStringList>

namespace ioc::province {

namespace {

using namespace Qt::StringLiterals;

const QStringList kLowlandFirst{u"An"_s,    u"Bình"_s, u"Đại"_s,  u"Điền"_s,  u"Đông"_s, u"Đức"_s,   u"Hải"_s,
                                u"Hòa"_s,   u"Hưng"_s, u"Lộc"_s,  u"Long"_s,  u"Mỹ"_s,   u"Nghĩa"_s, u"Phú"_s,
                                u"Phước"_s, u"Tam"_s,  u"Tân"_s,  u"Thanh"_s, u"Thủy"_s, u"Triệu"_s, u"Trung"_s,
                                u"Vạn"_s,   u"Vĩnh"_s, u"Xuân"_s, u"Yên"_s};

const QStringList kLowlandSecond{u"An"_s,    u"Bình"_s, u"Châu"_s,  u"Đông"_s,  u"Giang"_s, u"Hải"_s,
                                 u"Hiệp"_s,  u"Hòa"_s,  u"Hội"_s,   u"Hưng"_s,  u"Khánh"_s, u"Lộc"_s,
                                 u"Lợi"_s,   u"Mỹ"_s,   u"Nghĩa"_s, u"Phong"_s, u"Phú"_s,   u"Phước"_s,
                                 u"Quý"_s,   u"Tây"_s,  u"Thành"_s, u"Thắng"_s, u"Thịnh"_s, u"Thọ"_s,
                                 u"Thuận"_s, u"Thủy"_s, u"Tiến"_s,  u"Trạch"_s, u"Trung"_s, u"Xuân"_s};

const QStringList kUplandFirst{u"Ba"_s,  u"Cẩm"_s,  u"Đá"_s,  u"Đăk"_s,  u"Đồng"_s,  u"Hương"_s,  u"Khe"_s,
                               u"Lâm"_s, u"Ngọc"_s, u"Sơn"_s, u"Suối"_s, u"Thạch"_s, u"Thượng"_s, u"Trà"_s};

const QStringList kUplandSecond{u"Bạc"_s,  u"Bản"_s, u"Cát"_s,  u"Dương"_s, u"Hóa"_s,    u"Khê"_s,   u"Lĩnh"_s,
                                u"Long"_s, u"Mai"_s, u"Nham"_s, u"Nưa"_s,   u"Phượng"_s, u"Quang"_s, u"Sim"_s,
                                u"Sơn"_s,  u"Tân"_s, u"Tiên"_s, u"Trúc"_s,  u"Văn"_s,    u"Vân"_s,   u"Xuyên"_s};

// Provinces, present and past, and their cities: a name from this list would be read as the real place.
const QSet<QString> kReal{u"An Giang"_s, u"Bình Phước"_s, u"Bình Thuận"_s, u"Hải Phòng"_s, u"Hòa Bình"_s,
                          u"Hưng Yên"_s, u"Long An"_s,    u"Phú Thọ"_s,    u"Vĩnh Long"_s, u"Vĩnh Phúc"_s,
                          u"Phú Quý"_s,  u"Phú Yên"_s,    u"Hải Dương"_s,  u"Thanh Hóa"_s, u"Tam Kỳ"_s,
                          u"Đồng Nai"_s, u"Long Xuyên"_s, u"Sơn La"_s,     u"Trà Vinh"_s,  u"Lâm Đồng"_s};

std::vector<QString> combine(const QStringList &firsts, const QStringList &seconds, Random &random)
{
    std::vector<QString> names;
    for (const QString &first : firsts) {
        for (const QString &second : seconds) {
            const QString name = first + QLatin1Char(' ') + second;
            if (first != second && !kReal.contains(name))
                names.push_back(name);
        }
    }
    random.shuffle(names);
    return names;
}

} // namespace

PlaceNames::PlaceNames(Random &random, const QSet<QString> &taken)
    : m_taken(taken)
    , m_lowland(combine(kLowlandFirst, kLowlandSecond, random))
    , m_upland(combine(kUplandFirst, kUplandSecond, random))
{
}

QString PlaceNames::nextLowland()
{
    return take(m_lowland, m_taken);
}

QString PlaceNames::nextUpland()
{
    return take(m_upland, m_taken);
}

QString PlaceNames::take(std::vector<QString> &names, QSet<QString> &taken)
{
    while (true) {
        Q_ASSERT(!names.empty());
        const QString name = names.back();
        names.pop_back();
        if (!taken.contains(name)) {
            taken.insert(name);
            return name;
        }
    }
}

QString withoutDiacritics(const QString &name)
{
    QString plain;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D)) {
        if (letter == QChar(0x0111))
            plain += QLatin1Char('d');
        else if (letter == QChar(0x0110))
            plain += QLatin1Char('D');
        else if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter;
    }
    return plain;
}

} // namespace ioc::province
