// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/tile_form.h"

#include "widgets/editor/choice_list.h"
#include "widgets/models/editor/class_limits.h"
#include "widgets/models/editor/page_grid.h"
#include "widgets/models/unit_text.h"

#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace ioc {
namespace {

constexpr int kLeastBuckets = 2; // as the schema of pages has them
constexpr int kMostBuckets = 400;
constexpr int kTextLines = 4;

/// The flags of a tile, by their fields.
bool &flagOf(Tile &tile, TileField field)
{
    return field == TileField::Compare      ? tile.compare
           : field == TileField::Cumulative ? tile.cumulative
           : field == TileField::Plan       ? tile.plan
                                            : tile.forecast;
}

constexpr std::array kFlags{TileField::Compare, TileField::Plan, TileField::Cumulative, TileField::Forecast};

template <typename Id>
QStringList wordsOf(const std::vector<Id> &ids)
{
    QStringList words;
    for (const Id &id : ids)
        words.append(id.toString());
    return words;
}

template <typename Id>
std::vector<Id> idsOf(const QStringList &words)
{
    return {words.begin(), words.end()};
}

void setText(QPlainTextEdit *field, const QString &text)
{
    if (field->toPlainText() != text)
        field->setPlainText(text);
}

} // namespace

TileForm::TileForm(PageDraft &draft, QWidget *parent)
    : QWidget(parent)
    , m_draft(draft)
    , m_rows(*this)
    , m_kind(named(new QComboBox(this), "kind"))
    , m_indicators(named(new ChoiceList(this), "indicators"))
    , m_feeds(named(new ChoiceList(this), "feeds"))
    , m_titleVi(named(new QLineEdit(this), "titleVi"))
    , m_titleEn(named(new QLineEdit(this), "titleEn"))
    , m_textVi(named(new QPlainTextEdit(this), "textVi"))
    , m_textEn(named(new QPlainTextEdit(this), "textEn"))
    , m_unit(named(new ChoiceBox(this), "unit"))
    , m_units(named(new ChoiceList(this), "units"))
    , m_bucket(named(new QComboBox(this), "bucket"))
    , m_buckets(named(new QSpinBox(this), "buckets"))
    , m_classes(named(new QLineEdit(this), "classes"))
    , m_end(named(new QComboBox(this), "end"))
    , m_agency(named(new ChoiceBox(this), "agency"))
    , m_feed(named(new ChoiceBox(this), "feed"))
{
    setObjectName(QStringLiteral("tileForm"));
    make();
    nameFields();
    connectFields();
    connect(&m_draft, &PageDraft::changed, this, &TileForm::fill);
    connect(&m_draft, &PageDraft::selectionChanged, this, &TileForm::fill);
    fill();
}

void TileForm::make()
{
    constexpr std::array kNames{"compare", "plan", "cumulative", "forecast"};
    for (size_t i = 0; i < kFlags.size(); ++i)
        m_flags[kFlags[i]] = named(new QCheckBox(this), kNames[i]);
    for (ChoiceBox *box : {m_unit, m_agency, m_feed})
        box->setMinimumContentsLength(8);
    for (QPlainTextEdit *text : {m_textVi, m_textEn}) {
        text->setTabChangesFocus(true);
        text->setFixedHeight(text->fontMetrics().lineSpacing() * kTextLines + 24);
    }
    m_buckets->setRange(kLeastBuckets, kMostBuckets);
    m_kindRow = m_rows.add({m_kind});
    m_rowOf[TileField::Indicators] = m_rows.add({m_indicators});
    m_rowOf[TileField::Feeds] = m_rows.add({m_feeds});
    m_rowOf[TileField::Title] = m_rows.add({m_titleVi, m_titleEn}, Qt::Vertical);
    m_rowOf[TileField::Text] = m_rows.add({m_textVi, m_textEn}, Qt::Vertical);
    m_rowOf[TileField::Unit] = m_rows.add({m_unit});
    m_rowOf[TileField::Units] = m_rows.add({m_units});
    m_rowOf[TileField::Bucket] = m_rows.add({m_bucket});
    m_rowOf[TileField::Buckets] = m_rows.add({m_buckets});
    for (const TileField flag : kFlags)
        m_rowOf[flag] = m_rows.add({m_flags[flag]});
    m_rowOf[TileField::Classes] = m_rows.add({m_classes});
    m_rowOf[TileField::End] = m_rows.add({m_end});
    m_rowOf[TileField::Agency] = m_rows.add({m_agency});
    m_rowOf[TileField::Feed] = m_rows.add({m_feed});
}

void TileForm::nameFields()
{
    m_isFilling = true;
    offerKinds();
    m_isFilling = false;
    m_rows.setName(m_kindRow, tr("Kind"));
    for (const auto &[field, row] : m_rowOf)
        m_rows.setName(row, TileWords::field(field));
    for (QLineEdit *title : {m_titleVi, m_titleEn}) {
        const QString language = title == m_titleVi ? tr("Vietnamese") : tr("English");
        title->setPlaceholderText(language);
        title->setAccessibleName(tr("Title, %1").arg(language));
        title->setToolTip(title->accessibleName());
    }
    m_textVi->setPlaceholderText(tr("Vietnamese"));
    m_textVi->setAccessibleName(tr("Text, %1").arg(tr("Vietnamese")));
    m_textEn->setPlaceholderText(tr("English"));
    m_textEn->setAccessibleName(tr("Text, %1").arg(tr("English")));
    m_classes->setPlaceholderText(tr("rising, with ; between them"));
    m_indicators->setNames(tr("Search an indicator"), tr("Chosen: Delete takes out, Alt+Up and Alt+Down move"),
                           tr("Type a part of the name"));
    m_feeds->setNames(tr("Search a feed"), tr("Chosen: Delete takes out, Alt+Up and Alt+Down move"),
                      tr("Type a part of the name"));
    m_units->setNames(tr("Search a unit"), tr("Chosen: Delete takes out, Alt+Up and Alt+Down move"),
                      tr("Type a part of the name"));
}

void TileForm::offerKinds()
{
    const auto refill = [](QComboBox *box, const auto &values, auto wordOf) {
        const int index = box->currentIndex();
        box->clear();
        for (const auto value : values)
            box->addItem(wordOf(value), int(value));
        box->setCurrentIndex(index);
    };
    refill(m_kind, kTileKinds, &TileWords::kind);
    refill(m_bucket, std::array{TrendBucket::Hour, TrendBucket::Day, TrendBucket::Month}, &TileWords::bucket);
    refill(m_end, std::array{RankingEnd::Worst, RankingEnd::Best, RankingEnd::Both}, &TileWords::end);
}

template <typename Change>
void TileForm::apply(const char *what, Change change)
{
    const Tile *tile = m_draft.selectedTile();
    if (m_isFilling || !tile)
        return;
    Tile changed = *tile;
    change(changed);
    m_draft.change(tile->id, mended(changed), QString::fromLatin1(what));
}

void TileForm::connectFields()
{
    connectTexts();
    connectChoices();
    connect(m_buckets, &QSpinBox::valueChanged, this,
            [this](int count) { apply("buckets", [count](Tile &tile) { tile.buckets = count; }); });
    for (const auto &[field, box] : m_flags) {
        connect(box, &QCheckBox::toggled, this,
                [this, field = field](bool isSet) { apply("", [&](Tile &tile) { flagOf(tile, field) = isSet; }); });
    }
    connect(m_classes, &QLineEdit::textEdited, this, &TileForm::takeClasses);
    connect(m_classes, &QLineEdit::editingFinished, this, &TileForm::fill);
}

void TileForm::connectTexts()
{
    const auto typed = [this](QLineEdit *field, const char *what, QString LocalizedText::*language) {
        connect(field, &QLineEdit::textEdited, this, [this, what, language](const QString &text) {
            apply(what, [&](Tile &tile) { tile.title.*language = text.trimmed().isEmpty() ? QString() : text; });
        });
        connect(field, &QLineEdit::editingFinished, this, [this] { m_draft.endRun(); });
    };
    typed(m_titleVi, "title.vi", &LocalizedText::vi);
    typed(m_titleEn, "title.en", &LocalizedText::en);
    const auto written = [this](QPlainTextEdit *field, const char *what, QString LocalizedText::*language) {
        connect(field, &QPlainTextEdit::textChanged, this, [this, field, what, language] {
            apply(what, [&](Tile &tile) { tile.text.*language = field->toPlainText(); });
        });
    };
    written(m_textVi, "text.vi", &LocalizedText::vi);
    written(m_textEn, "text.en", &LocalizedText::en);
}

void TileForm::connectChoices()
{
    const auto picked = [this](QComboBox *box, auto take) {
        connect(box, &QComboBox::currentIndexChanged, this, [this, box, take] {
            apply("", [&](Tile &tile) { take(tile, box->currentData().toInt()); });
            fill(); // what another field rules out is not taken
        });
    };
    picked(m_kind, [](Tile &tile, int kind) { tile = withKind(tile, TileKind(kind)); });
    picked(m_bucket, [](Tile &tile, int bucket) { tile.bucket = TrendBucket(bucket); });
    picked(m_end, [](Tile &tile, int end) { tile.end = RankingEnd(end); });
    const auto searched = [this](ChoiceBox *box, auto take) {
        connect(box, &ChoiceBox::chosen, this, [this, box, take] {
            if (const auto key = box->key())
                apply("", [&](Tile &tile) { take(tile, *key); });
        });
        connect(box->lineEdit(), &QLineEdit::editingFinished, this, &TileForm::fill); // typed halfway it is none
    };
    searched(m_unit, [](Tile &tile, const QString &key) { tile.unit = UnitId(key); });
    searched(m_agency, [](Tile &tile, const QString &key) { tile.agency = AgencyId(key); });
    searched(m_feed, [](Tile &tile, const QString &key) { tile.feed = FeedId(key); });
    connect(m_indicators, &ChoiceList::keysChanged, this, [this](const QStringList &keys) {
        apply("", [&](Tile &tile) { tile.indicators = idsOf<IndicatorId>(keys); });
    });
    connect(m_feeds, &ChoiceList::keysChanged, this,
            [this](const QStringList &keys) { apply("", [&](Tile &tile) { tile.feeds = idsOf<FeedId>(keys); }); });
    connect(m_units, &ChoiceList::keysChanged, this,
            [this](const QStringList &keys) { apply("", [&](Tile &tile) { tile.units = idsOf<UnitId>(keys); }); });
}

void TileForm::setPack(const PackPtr &pack, Language language)
{
    if (m_pack == pack && m_language == language)
        return;
    m_pack = pack;
    m_language = language;
    offer();
    fill();
}

void TileForm::offer()
{
    m_isFilling = true;
    std::vector<ChoiceBox::Choice> indicators;
    for (const Indicator &one : m_pack->indicators)
        indicators.push_back({one.id.toString(), one.name.in(m_language)});
    std::vector<ChoiceBox::Choice> units;
    for (const AdministrativeUnit &unit : m_pack->units.all()) {
        if (!unit.validTo.isValid() && unit.type != UnitType::Province)
            units.push_back({unit.id.toString(), UnitText::full(unit, m_language)});
    }
    std::vector<ChoiceBox::Choice> agencies{{QString(), tr("all")}};
    for (const Agency &agency : m_pack->agencies)
        agencies.push_back({agency.id.toString(), agency.name.in(m_language)});
    std::vector<ChoiceBox::Choice> feeds;
    std::vector<ChoiceBox::Choice> pictures;
    for (const FeedDefinition &feed : m_pack->feeds) {
        feeds.push_back({feed.id.toString(), feed.name.in(m_language)});
        if (feed.format["type"].toString() == u"image")
            pictures.push_back(feeds.back());
    }
    m_indicators->setChoices(indicators);
    m_units->setChoices(units);
    units.insert(units.begin(), {QString(), tr("the whole province")});
    m_unit->setChoices(units);
    m_agency->setChoices(agencies);
    m_feeds->setChoices(feeds);
    m_feed->setChoices(pictures);
    m_isFilling = false;
}

void TileForm::fill()
{
    forgetUnread();
    const Tile *tile = m_draft.selectedTile();
    setVisible(tile);
    if (!tile || m_isFilling)
        return;
    m_isFilling = true;
    for (const auto &[field, row] : m_rowOf)
        m_rows.setShown(row, isKnown(field, *tile));
    m_kind->setCurrentIndex(m_kind->findData(int(tile->kind)));
    fillTexts(*tile);
    fillChoices(*tile);
    m_bucket->setCurrentIndex(m_bucket->findData(int(tile->bucket)));
    m_buckets->setValue(tile->buckets);
    m_end->setCurrentIndex(m_end->findData(int(tile->end)));
    Tile flags = *tile;
    for (const auto &[field, box] : m_flags)
        box->setChecked(flagOf(flags, field));
    m_isFilling = false;
}

void TileForm::fillTexts(const Tile &tile)
{
    setText(m_titleVi, tile.title.vi);
    setText(m_titleEn, tile.title.en);
    setText(m_textVi, tile.text.vi);
    setText(m_textEn, tile.text.en);
    fillClasses(tile);
}

void TileForm::fillChoices(const Tile &tile)
{
    m_indicators->setSingle(isOfOneIndicator(tile.kind));
    m_indicators->setKeys(wordsOf(tile.indicators));
    m_feeds->setKeys(wordsOf(tile.feeds));
    m_units->setKeys(wordsOf(tile.units));
    const auto choose = [](ChoiceBox *box, const QString &key) {
        if (box->key() != key)
            box->choose(key);
    };
    choose(m_unit, tile.unit.toString());
    choose(m_agency, tile.agency.toString());
    choose(m_feed, tile.feed.toString());
}

void TileForm::fillClasses(const Tile &tile)
{
    const auto unread = m_unread.find(tile.id);
    if (unread != m_unread.end())
        return setText(m_classes, unread->second.text);
    const auto written = ClassLimits::read(m_classes->text(), m_language);
    if (!m_classes->hasFocus() || !written || *written != tile.classes)
        setText(m_classes, ClassLimits::text(tile.classes, m_language));
}

void TileForm::takeClasses(const QString &typed)
{
    const Tile *tile = m_draft.selectedTile();
    if (!tile)
        return;
    const auto limits = ClassLimits::read(typed, m_language);
    const bool wasUnread = m_unread.erase(tile->id) > 0;
    if (limits)
        apply("classes", [&limits](Tile &changed) { changed.classes = *limits; });
    else
        m_unread[tile->id] = {typed, m_language, tile->classes};
    if (wasUnread || !limits)
        Q_EMIT faultsChanged();
}

/// A step back, another kind or another page takes what was typed with it.
void TileForm::forgetUnread()
{
    if (m_session != m_draft.session())
        m_unread.clear();
    m_session = m_draft.session();
    std::erase_if(m_unread, [this](const auto &unread) {
        const Tile *tile = tileOf(m_draft.page(), unread.first);
        return !tile || !isKnown(TileField::Classes, *tile) || tile->classes != unread.second.classes;
    });
}

std::vector<PageFault> TileForm::faults() const
{
    std::vector<PageFault> faults;
    for (const auto &[tile, unread] : m_unread)
        faults.push_back({tile, ClassLimits::read(unread.text, unread.language).error().message});
    return faults;
}

void TileForm::begin()
{
    const Tile *tile = m_draft.selectedTile();
    if (!tile)
        return;
    if (isKnown(TileField::Indicators, *tile))
        m_indicators->begin();
    else
        m_kind->setFocus();
}

void TileForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    nameFields();
    fill();
}

} // namespace ioc
