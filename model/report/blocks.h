#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

#include <functional>
#include <variant>
#include <vector>

class QPainter;

/// What a report consists of, before anybody knows about pages. All text is plain text: what looks like markup is shown
/// as it was typed. Lengths are points (1/72 inch).
namespace hz::report {

struct Heading {
    int level = 1; // 1 starts a new page
    QString text;
};

struct Paragraph {
    enum class Style { Body, Small, Lead, Notice };
    QString text;
    Style style = Style::Body;
};

/// A list of short facts: name on the left, value on the right.
struct Facts {
    std::vector<std::pair<QString, QString>> rows;
};

struct TableCell {
    QString text;
    QColor fill{}; // invalid: none
    QColor textColour{}; // invalid: the normal one
    bool hatched = false;
    bool bold = false;
    QString symbol{}; // of a risk level, drawn before the text
};

struct Column {
    QString title;
    double weight = 1.0;
    bool alignRight = false;
};

/// Heads repeat on every page; a row is never torn unless it is higher than a page.
struct TableBlock {
    std::vector<Column> columns;
    std::vector<std::vector<TableCell>> rows;
    std::size_t leftOut = 0; // further rows, which the report does not show
    QString wholeIn = QStringLiteral("graphazard export"); // the command that writes all
};

/// A vector picture of a fixed height, or of the whole of a page of its own.
struct PictureBlock {
    double height = 200.0;
    std::function<void(QPainter&, const QRectF&)> paint;
    bool ownPage = false;
    bool landscape = false; // only with ownPage
    QString caption{};
};

using Block = std::variant<Heading, Paragraph, Facts, TableBlock, PictureBlock>;

struct TitlePage {
    QString title;
    QString subtitle;
    QString notice;
    std::vector<std::pair<QString, QString>> facts;
};

struct ReportContent {
    TitlePage titlePage;
    QString runningHead; // one line; what does not fit is left out
    QString runningFoot{};
    std::vector<Block> blocks;
};

} // namespace hz::report
