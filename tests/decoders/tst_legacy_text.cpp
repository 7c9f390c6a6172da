// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/legacy_text.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

struct Letters
{
    const char *letters; ///< six: without tone, then grave, hook above, tilde, acute, dot below
    const char *tcvn3;   ///< bytes of each in hexadecimal
    const char *vni;
};

// TCVN3 from ISO-IR 180 (as iconv has it, TCVN5712-1), VNI from the table of VNI for Windows (as the input method xvnkb
// has it). A capital with a tone has in TCVN3 the byte of the small letter: the font makes it a capital.
constexpr Letters kLetters[] = {
    {"aàảãáạ", "61 B5 B6 B7 B8 B9", "61 61F8 61FB 61F5 61F9 61EF"},
    {"ăằẳẵắặ", "A8 BB BC BD BE C6", "61EA 61E8 61FA 61FC 61E9 61EB"},
    {"âầẩẫấậ", "A9 C7 C8 C9 CA CB", "61E2 61E0 61E5 61E3 61E1 61E4"},
    {"eèẻẽéẹ", "65 CC CE CF D0 D1", "65 65F8 65FB 65F5 65F9 65EF"},
    {"êềểễếệ", "AA D2 D3 D4 D5 D6", "65E2 65E0 65E5 65E3 65E1 65E4"},
    {"iìỉĩíị", "69 D7 D8 DC DD DE", "69 EC E6 F3 ED F2"},
    {"oòỏõóọ", "6F DF E1 E2 E3 E4", "6F 6FF8 6FFB 6FF5 6FF9 6FEF"},
    {"ôồổỗốộ", "AB E5 E6 E7 E8 E9", "6FE2 6FE0 6FE5 6FE3 6FE1 6FE4"},
    {"ơờởỡớợ", "AC EA EB EC ED EE", "F4 F4F8 F4FB F4F5 F4F9 F4EF"},
    {"uùủũúụ", "75 EF F1 F2 F3 F4", "75 75F8 75FB 75F5 75F9 75EF"},
    {"ưừửữứự", "AD F5 F6 F7 F8 F9", "F6 F6F8 F6FB F6F5 F6F9 F6EF"},
    {"yỳỷỹýỵ", "79 FA FB FC FD FE", "79 79F8 79FB 79F5 79F9 EE"},
    {"đ", "AE", "F1"},
    {"AÀẢÃÁẠ", "41 B5 B6 B7 B8 B9", "41 41D8 41DB 41D5 41D9 41CF"},
    {"ĂẰẲẴẮẶ", "A1 BB BC BD BE C6", "41CA 41C8 41DA 41DC 41C9 41CB"},
    {"ÂẦẨẪẤẬ", "A2 C7 C8 C9 CA CB", "41C2 41C0 41C5 41C3 41C1 41C4"},
    {"EÈẺẼÉẸ", "45 CC CE CF D0 D1", "45 45D8 45DB 45D5 45D9 45CF"},
    {"ÊỀỂỄẾỆ", "A3 D2 D3 D4 D5 D6", "45C2 45C0 45C5 45C3 45C1 45C4"},
    {"IÌỈĨÍỊ", "49 D7 D8 DC DD DE", "49 CC C6 D3 CD D2"},
    {"OÒỎÕÓỌ", "4F DF E1 E2 E3 E4", "4F 4FD8 4FDB 4FD5 4FD9 4FCF"},
    {"ÔỒỔỖỐỘ", "A4 E5 E6 E7 E8 E9", "4FC2 4FC0 4FC5 4FC3 4FC1 4FC4"},
    {"ƠỜỞỠỚỢ", "A5 EA EB EC ED EE", "D4 D4D8 D4DB D4D5 D4D9 D4CF"},
    {"UÙỦŨÚỤ", "55 EF F1 F2 F3 F4", "55 55D8 55DB 55D5 55D9 55CF"},
    {"ƯỪỬỮỨỰ", "A6 F5 F6 F7 F8 F9", "D6 D6D8 D6DB D6D5 D6D9 D6CF"},
    {"YỲỶỸÝỴ", "59 FA FB FC FD FE", "59 59D8 59DB 59D5 59D9 CE"},
    {"Đ", "A7", "D1"},
};

QString read(const QByteArray &bytes, LegacyEncoding encoding)
{
    const LegacyText text = fromLegacy({bytes.constData(), size_t(bytes.size())}, encoding);
    return text.unclear ? QStringLiteral("unclear") : QString::fromUtf8(text.utf8);
}

} // namespace

class LegacyTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void readsEveryVietnameseLetter();
    void readsSentences_data();
    void readsSentences();
    void givesEveryByteAMeaningOrNone();
    void takesMarksOfEitherCaseInVni();
    void composesTheTonesOfWindows1258();
    void keepsAsciiAndItsPlaces();
};

void LegacyTextTest::readsEveryVietnameseLetter()
{
    static const QString toneless = QStringLiteral("ĂÂÊÔƠƯĐ");
    int seen = 0;
    for (const Letters &row : kLetters) {
        const QString letters = QString::fromUtf8(row.letters);
        const QByteArrayList tcvn3 = QByteArray(row.tcvn3).split(' ');
        const QByteArrayList vni = QByteArray(row.vni).split(' ');
        QCOMPARE(tcvn3.size(), letters.size());
        QCOMPARE(vni.size(), letters.size());
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const QString letter = letters.mid(i, 1);
            const bool ascii = letter[0].unicode() < 0x80;
            const bool keepsItsCase = ascii || letter[0].isLower() || toneless.contains(letter);
            QCOMPARE(read(QByteArray::fromHex(tcvn3[i]), LegacyEncoding::Tcvn3),
                     keepsItsCase ? letter : letter.toLower());
            QCOMPARE(read(QByteArray::fromHex(vni[i]), LegacyEncoding::Vni), letter);
            seen += ascii ? 0 : 1;
        }
    }
    QCOMPARE(seen, 134);
}

// What the head of every official paper looks like when it is opened in another font.
void LegacyTextTest::readsSentences_data()
{
    QTest::addColumn<int>("encoding");
    QTest::addColumn<QString>("asLatin1");
    QTest::addColumn<QString>("wanted");

    const auto row = [](LegacyEncoding encoding, const QString &asLatin1, const QString &wanted) {
        QTest::newRow(qPrintable(asLatin1)) << int(encoding) << asLatin1 << wanted;
    };
    row(LegacyEncoding::Tcvn3, QStringLiteral("Céng hoµ x· héi chñ nghÜa ViÖt Nam"),
        QStringLiteral("Cộng hoà xã hội chủ nghĩa Việt Nam"));
    row(LegacyEncoding::Tcvn3, QStringLiteral("§éc lËp - Tù do - H¹nh phóc"),
        QStringLiteral("Độc lập - Tự do - Hạnh phúc"));
    row(LegacyEncoding::Tcvn3, QStringLiteral("tr\u00ADëng"), QStringLiteral("trưởng"));
    row(LegacyEncoding::Tcvn3, QStringLiteral("Hµ NéI"), QStringLiteral("Hà NộI"));
    row(LegacyEncoding::Vni, QStringLiteral("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"),
        QStringLiteral("Cộng hòa xã hội chủ nghĩa Việt Nam"));
    row(LegacyEncoding::Vni, QStringLiteral("ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC"),
        QStringLiteral("ĐỘC LẬP - TỰ DO - HẠNH PHÚC"));
    row(LegacyEncoding::Vni, QStringLiteral("ñöôøng"), QStringLiteral("đường"));
}

void LegacyTextTest::readsSentences()
{
    QFETCH(int, encoding);
    QFETCH(QString, asLatin1);
    QFETCH(QString, wanted);
    QCOMPARE(read(asLatin1.toLatin1(), LegacyEncoding(encoding)), wanted);
}

// TCVN3 has 74 letters and the no-break space; VNI 18 letters, which stand alone, and that space; of the code page 119
// bytes are assigned, five of them tones, which do not stand alone.
void LegacyTextTest::givesEveryByteAMeaningOrNone()
{
    const std::pair<LegacyEncoding, int> cases[] = {
        {LegacyEncoding::Tcvn3, 75}, {LegacyEncoding::Vni, 19}, {LegacyEncoding::Windows1258, 119 - 5}};
    for (const auto &[encoding, wanted] : cases) {
        int meant = 0;
        for (int byte = 0x80; byte <= 0xFF; ++byte) {
            const QString text = read(QByteArray(1, char(byte)), encoding);
            meant += text == u"unclear" ? 0 : 1;
            QVERIFY(text == u"unclear" || text.size() == 1);
        }
        QCOMPARE(meant, wanted);
    }
}

void LegacyTextTest::takesMarksOfEitherCaseInVni()
{
    QCOMPARE(read("O\xE2ng", LegacyEncoding::Vni), QStringLiteral("Ông"));
    QCOMPARE(read("o\xC2ng", LegacyEncoding::Vni), QStringLiteral("ông"));
    QCOMPARE(read("a\xE2\xF9", LegacyEncoding::Vni), QStringLiteral("unclear"));
}

void LegacyTextTest::composesTheTonesOfWindows1258()
{
    // By hand: EA ê, F5 ơ, FD ư; CC grave, EC acute, D2 hook above, DE tilde, F2 dot below.
    const QByteArray bytes = "Ti\xEA\xECng Vi\xEA\xF2t, \xFD\xCC \xFD\xEC \xFD\xD2 \xFD\xDE \xFD\xF2, Tr\xFD\xF5\xCCng";
    QCOMPARE(read(bytes, LegacyEncoding::Windows1258), QStringLiteral("Tiếng Việt, ừ ứ ử ữ ự, Trường"));
}

void LegacyTextTest::keepsAsciiAndItsPlaces()
{
    QByteArray ascii;
    for (char c = 0; c < 127; ++c)
        ascii.append(c);
    for (const auto encoding : {LegacyEncoding::Tcvn3, LegacyEncoding::Vni, LegacyEncoding::Windows1258})
        QCOMPARE(fromLegacy({ascii.constData(), size_t(ascii.size())}, encoding).utf8, ascii);
}

QTEST_GUILESS_MAIN(LegacyTextTest)
#include "tst_legacy_text.moc"
