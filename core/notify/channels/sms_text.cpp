// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/channels/sms_text.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr int kGsmLetters = 160;
constexpr int kOtherUnits = 70;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SmsText)
};

/// How many letters of the GSM alphabet a character takes; 0 when it is not in it.
int gsmLetters(QChar character)
{
    static const QString basic = QString::fromUtf8(
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
        "abcdefghijklmnopqrstuvwxyzäöñüà");
    static const QString extended = QString::fromUtf8("^{}\\[~]|€\f");
    return basic.contains(character) ? 1 : extended.contains(character) ? 2 : 0;
}

/// The longest beginning of the text that takes `room` at most.
template <typename Size>
QString beginningOf(const QString &text, int room, Size sizeOf)
{
    qsizetype length = 0;
    for (int used = 0; length < text.size(); ++length) {
        used += sizeOf(text[length]);
        if (used > room)
            break;
    }
    if (length < text.size() && length > 0 && text[length - 1].isHighSurrogate())
        --length;
    return text.left(length);
}

template <typename Size>
QString cut(const QString &text, int room, const QString &ellipsis, Size sizeOf)
{
    if (beginningOf(text, room, sizeOf) == text)
        return text;
    return beginningOf(text, room - int(ellipsis.size()), sizeOf).trimmed() + ellipsis;
}

} // namespace

QString withoutMarks(const QString &text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.category() == QChar::Mark_NonSpacing)
            continue;
        if (character == u'đ' || character == u'Đ')
            plain += character == u'đ' ? u'd' : u'D';
        else if (character.category() == QChar::Punctuation_Dash)
            plain += u'-';
        else if (character.category() == QChar::Punctuation_InitialQuote ||
                 character.category() == QChar::Punctuation_FinalQuote)
            plain += u'"';
        else
            plain += character.isSpace() ? QChar(u' ') : character;
    }
    return plain;
}

QString smsText(const NoticeMessage &message, bool isWithoutMarks)
{
    QString text = QString(message.subject + QStringLiteral(". ") + message.body).simplified();
    if (message.mayBeDuplicate)
        text = Texts::tr("[again?] %1").arg(text);
    text = isWithoutMarks ? withoutMarks(text) : text.normalized(QString::NormalizationForm_C);
    const bool isGsm = std::all_of(text.begin(), text.end(), [](QChar c) { return gsmLetters(c) > 0; });
    if (isGsm)
        return cut(text, kGsmLetters, QStringLiteral("..."), gsmLetters);
    return cut(text, kOtherUnits, QStringLiteral("…"), [](QChar) { return 1; });
}

} // namespace ioc
