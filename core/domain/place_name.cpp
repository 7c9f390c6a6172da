// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/place_name.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace ioc {
namespace {

constexpr char16_t kIcelandicEth = u'\u00F0';
constexpr char16_t kStrokedD = u'\u0111';

/// The five tones as combining characters (Unicode 15, 0300–036F); the level tone has none.
bool isTone(QChar mark)
{
    constexpr std::array<char16_t, 5> kTones{u'\u0300', u'\u0301', u'\u0303', u'\u0309', u'\u0323'};
    return std::find(kTones.begin(), kTones.end(), mark.unicode()) != kTones.end();
}

/// The letters of a syllable, then its tones: "hòa" and "hoà" are both "hoa" and the falling tone.
QString withToneAtTheEnd(const QString &word)
{
    QString letters;
    QString tones;
    for (const QChar sign : word.normalized(QString::NormalizationForm_D))
        (isTone(sign) ? tones : letters).append(sign);
    return letters.normalized(QString::NormalizationForm_C) + tones;
}

QString withoutLeadingZeros(const QString &word)
{
    qsizetype zeros = 0;
    while (zeros + 1 < word.size() && word[zeros] == u'0' && word[zeros + 1].isDigit())
        ++zeros;
    return word.mid(zeros);
}

QStringList wordsOf(const QString &text)
{
    const QString folded = text.normalized(QString::NormalizationForm_C).toLower();
    QStringList words;
    QString word;
    const auto finish = [&] {
        if (!word.isEmpty())
            words.push_back(withToneAtTheEnd(withoutLeadingZeros(word)));
        word.clear();
    };
    for (QChar sign : folded) {
        if (sign == kIcelandicEth)
            sign = kStrokedD;
        if (sign.isLetterOrNumber() || sign.isMark()) {
            // "P5" is ward 5.
            if (sign.isDigit() && !word.isEmpty() && !word.back().isDigit())
                finish();
            word.append(sign);
        } else {
            finish();
        }
    }
    finish();
    return words;
}

struct TypeWord
{
    QStringList written; ///< as wordsOf() gives it
    QString type;
};

/// In full and in short; "thị xã" before "xã".
const std::vector<TypeWord> &typeWords()
{
    static const std::vector<TypeWord> kWords = [] {
        std::vector<TypeWord> words;
        for (const auto &[written, type] :
             std::initializer_list<std::pair<const char16_t *, const char *>>{{u"thành phố", "thanh-pho"},
                                                                              {u"thị trấn", "thi-tran"},
                                                                              {u"thị xã", "thi-xa"},
                                                                              {u"đặc khu", "dac-khu"},
                                                                              {u"phường", "phuong"},
                                                                              {u"huyện", "huyen"},
                                                                              {u"quận", "quan"},
                                                                              {u"tỉnh", "tinh"},
                                                                              {u"xã", "xa"},
                                                                              {u"tp", "thanh-pho"},
                                                                              {u"tt", "thi-tran"},
                                                                              {u"tx", "thi-xa"},
                                                                              {u"p", "phuong"},
                                                                              {u"q", "quan"},
                                                                              {u"h", "huyen"},
                                                                              {u"t", "tinh"},
                                                                              {u"x", "xa"}})
            words.push_back({wordsOf(QString::fromUtf16(written)), QString::fromLatin1(type)});
        return words;
    }();
    return kWords;
}

} // namespace

PlaceName placeNameOf(const QString &text)
{
    const QStringList words = wordsOf(text);
    for (const TypeWord &word : typeWords()) {
        const qsizetype length = word.written.size();
        if (words.size() > length && words.first(length) == word.written)
            return {word.type, words.sliced(length).join(QLatin1Char(' '))};
    }
    return {{}, words.join(QLatin1Char(' '))};
}

QString bareNameOf(const QString &name)
{
    return wordsOf(name).join(QLatin1Char(' '));
}

bool isCalled(UnitType type, const QString &word)
{
    switch (type) {
    case UnitType::Province:
        return word == u"tinh" || word == u"thanh-pho";
    case UnitType::City:
        return word == u"thanh-pho";
    case UnitType::Town:
        return word == u"thi-xa";
    case UnitType::District:
        return word == u"huyen" || word == u"quan";
    case UnitType::Commune:
        return word == u"xa";
    case UnitType::Ward:
        return word == u"phuong";
    case UnitType::Township:
        return word == u"thi-tran";
    case UnitType::SpecialZone:
        return word == u"dac-khu";
    }
    return false;
}

} // namespace ioc
